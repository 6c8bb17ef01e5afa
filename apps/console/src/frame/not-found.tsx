import { useText } from '../i18n';
import { usePageTitle } from '../kit/page';
import { PageLink } from '../kit/page-link';
import { useMyself } from './myself';

/** An address without a page, or a page of other roles: the way home is offered in both cases. */
export const NotFound = ({ forRole = false }: { readonly forRole?: boolean }) => {
  const { t } = useText();
  const { node } = useMyself();
  usePageTitle(t('frame.notFound'));
  return (
    <div className="state">
      <h1>{forRole ? t('frame.notForRole', { node: node?.name ?? '—' }) : t('frame.notFound')}</h1>
      {!forRole && <p>{t('frame.notFoundHint')}</p>}
      <PageLink to="/">{t('frame.toHome')}</PageLink>
    </div>
  );
};
