import { useMatches } from 'react-router';

import { useText, type TextKey } from '../i18n';
import { PageHead } from '../kit/page';
import { Empty } from '../kit/states';

/** Stands where a page is still to be built. */
export const Pending = () => {
  const { t } = useText();
  const handle = useMatches().at(-1)?.handle as { readonly title?: TextKey } | undefined;
  return (
    <>
      <PageHead title={t(handle?.title ?? 'terms.product')} />
      <Empty text={t('frame.soon')} />
    </>
  );
};
