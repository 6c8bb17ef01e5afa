import { Select } from 'antd';

import { graphql, RECEIPT, type ResultOf, useAnswer, useCommand } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActButtons, ActPanel, useAct, useActDone } from '../../kit/acts';
import { CommandForm, Field } from '../../kit/form';
import { LinkButton } from '../../kit/link-button';
import { ListPage, useListAddress } from '../../kit/list-page';
import { PageLink } from '../../kit/page-link';
import { RULEBOOKS } from '../rulebooks/rulebook-query';

const ROUNDS = graphql(`
  query Rounds($programmeId: ID, $first: Int!, $after: String) {
    rounds(programmeId: $programmeId, first: $first, after: $after) {
      nodes {
        roundId
        year
        phase
        openedOn
        asOf
        lines
        totalFen
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const OPEN = graphql(
  `
    mutation OpenRound($input: OpenRoundInput!) {
      openRound(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

type RoundRow = ResultOf<typeof ROUNDS>['rounds']['nodes'][number];

const OpenForm = ({ programmeId, years }: { readonly programmeId: string; readonly years: readonly number[] }) => {
  const { t } = useText();
  const command = useCommand(OPEN);
  const { data } = useAnswer(RULEBOOKS, { programmeId });
  const done = useActDone(t('round.openDone'));
  const published = data?.rulebooks.nodes.filter((rulebook) => rulebook.published) ?? [];
  return (
    <ActPanel title={t('round.open')} consequence={t('round.openMeans')}>
      <CommandForm
        command={command}
        initial={{ year: years[0] }}
        required={{ year: t('round.year'), rulebook: t('round.rulebook') }}
        variables={({ year, rulebook }) => {
          const chosen = published.find(({ rulebookId }) => rulebookId === rulebook);
          return {
            input: {
              programmeId,
              year: year as number,
              rulebookId: rulebook as string,
              rulebookVersion: chosen?.version ?? 1,
              rulebookHash: chosen?.hash ?? null,
            },
          };
        }}
        submit={t('round.open')}
        onDone={done}
      >
        <Field name="year" label={t('round.year')} required>
          <Select options={years.map((year) => ({ value: year, label: String(year) }))} />
        </Field>
        <Field
          name="rulebook"
          label={t('round.rulebook')}
          required
          {...(data && published.length === 0 && { hint: t('round.noRulebook') })}
        >
          <Select
            options={published.map(({ rulebookId, version, effectiveOn }) => ({
              value: rulebookId,
              label: t('round.rulebookFrom', { version, on: effectiveOn ?? '' }),
            }))}
          />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

/** All rounds of the programme, the latest year first; the handler opens one. */
const RoundsPage = () => {
  const { t } = useText();
  const f = useFormat();
  const { programme, role, years } = useMyself();
  const list = useListAddress();
  const [doing] = useAct();
  const answer = useAnswer(
    ROUNDS,
    { programmeId: programme?.programmeId ?? null, first: 20, after: list.after ?? null },
    { skip: !programme },
  );
  const mayOpen = role === 'CITY_HANDLER' && programme !== undefined;
  return (
    <>
      {mayOpen && doing === 'open' && <OpenForm programmeId={programme.programmeId} years={years} />}
      <ListPage<RoundRow>
        title={t('frame.rounds')}
        list={list}
        answer={answer}
        rows={answer.data?.rounds}
        rowKey={({ roundId }) => roundId}
        rowTo={({ roundId }) => `/rounds/${roundId}`}
        action={
          <>
            <LinkButton to="/rulebooks">{t('frame.rulebooks')}</LinkButton>
            {mayOpen && <ActButtons acts={[{ code: 'open', label: t('round.open') }]} />}
          </>
        }
        columns={[
          {
            key: 'year',
            title: t('round.year'),
            cell: (row) => <PageLink to={`/rounds/${row.roundId}`}>{row.year}</PageLink>,
          },
          { key: 'phase', title: t('round.phase'), cell: ({ phase }) => t(`round.phase.${phase}`) },
          { key: 'opened', title: t('round.openedOn'), cell: ({ openedOn }) => openedOn, priority: 2 },
          { key: 'asOf', title: t('round.asOf'), cell: ({ asOf }) => asOf ?? '—', priority: 2 },
          { key: 'lines', title: t('round.lines'), cell: ({ lines }) => f.number(lines), figure: true, priority: 2 },
          { key: 'total', title: t('round.amount'), cell: ({ totalFen }) => f.yuanFigure(totalFen), figure: true },
        ]}
        empty={t('round.none')}
      />
    </>
  );
};

export default RoundsPage;
