import { Segmented } from 'antd';
import { useNavigate } from 'react-router';

import { useText } from '../../i18n';
import { type Kind, KINDS } from './kinds';

/** Which kind of results is listed: a word of the address. */
export const KindChoice = ({ kind }: { readonly kind: Kind }) => {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <div className="results__kinds">
      <Segmented
        aria-label={t('results.which')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`results.${value}`) }))}
        onChange={(value) => void navigate(`/results/${value}`)}
      />
    </div>
  );
};
