import { type ResultOf, useAnswer } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActButtons, useAct } from '../../kit/acts';
import { ListPage, useListAddress } from '../../kit/list-page';
import { PageLink } from '../../kit/page-link';
import { Mark } from '../../kit/tag';
import { DraftForm } from './draft-form';
import { RULEBOOKS } from './rulebook-query';

type RulebookRow = ResultOf<typeof RULEBOOKS>['rulebooks']['nodes'][number];

/** The rulebooks of the programme: drafted by one, published by another. */
const RulebooksPage = () => {
  const { t } = useText();
  const { programme, role } = useMyself();
  const list = useListAddress();
  const [doing] = useAct();
  const answer = useAnswer(RULEBOOKS, { programmeId: programme?.programmeId ?? '' }, { skip: !programme });
  const mayDraft = (role === 'CITY_HANDLER' || role === 'CITY_APPROVER') && programme !== undefined;
  return (
    <>
      {mayDraft && doing === 'draft' && <DraftForm programmeId={programme.programmeId} />}
      <ListPage<RulebookRow>
        title={t('frame.rulebooks')}
        list={list}
        answer={answer}
        rows={answer.data?.rulebooks}
        rowKey={({ rulebookId }) => rulebookId}
        rowTo={({ rulebookId }) => `/rulebooks/${rulebookId}`}
        action={mayDraft && <ActButtons acts={[{ code: 'draft', label: t('rulebook.draft') }]} />}
        columns={[
          {
            key: 'version',
            title: t('rulebook.version'),
            cell: ({ rulebookId, version }) => (
              <PageLink to={`/rulebooks/${rulebookId}`}>{t('round.rulebookVersion', { version })}</PageLink>
            ),
          },
          {
            key: 'state',
            title: t('round.phase'),
            cell: ({ published }) => (
              <Mark
                text={t(published ? 'rulebook.published' : 'rulebook.drafted')}
                {...(published && { tone: 'good' })}
              />
            ),
          },
          { key: 'from', title: t('rulebook.effectiveOn'), cell: ({ effectiveOn }) => effectiveOn ?? '—' },
        ]}
        empty={t('rulebook.none')}
      />
    </>
  );
};

export default RulebooksPage;
