import { useMyself } from '../frame/myself';
import { useText } from '../i18n';
import { PageHead } from './page';
import { PageLink } from './page-link';

/** A thing that is not there, one that is not mine and an address that names none read the same, with the way home. */
export const NotThere = () => {
  const { t } = useText();
  const { node } = useMyself();
  return (
    <>
      <PageHead title={t('kit.notThere')} />
      <div className="state">
        <span>{t('kit.scope', { node: node?.name ?? '—' })}</span>
        <PageLink to="/">{t('frame.toHome')}</PageLink>
      </div>
    </>
  );
};
