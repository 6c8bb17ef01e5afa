import { useMyself } from '../frame/myself';
import { useText } from '../i18n';
import { PageHead } from './page';
import { Empty } from './states';

/** A thing that is not there and one that is not mine read the same. */
export const NotThere = () => {
  const { t } = useText();
  const { node } = useMyself();
  return (
    <>
      <PageHead title={t('kit.notThere')} />
      <Empty text={t('kit.scope', { node: node?.name ?? '—' })} />
    </>
  );
};
