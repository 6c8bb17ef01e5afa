import './results.css';

import { Button } from 'antd';
import { useParams } from 'react-router';

import { useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { REGISTRARS } from '../../frame/roles';
import { useText } from '../../i18n';
import { ActButtons, useAct } from '../../kit/acts';
import { type ListAddress, useListAddress } from '../../kit/list-page';
import { NotThere } from '../../kit/not-there';
import { PageHead } from '../../kit/page';
import { Empty, Shown } from '../../kit/states';
import { EnterForm, PrizeForm, WithdrawForm } from './competition-forms';
import { COMPETITION, type CompetitionThing } from './competition-query';
import { EntryTable } from './entry-table';

const FIRST = 50;

const useStanding = () => {
  const { t } = useText();
  const f = useFormat();
  const { today } = useMyself();
  return ({ heldOn, entryCount, prizeCount, organiserName }: CompetitionThing): string => {
    const told = { day: f.day(heldOn), entries: entryCount, prizes: prizeCount, organiser: organiserName ?? '—' };
    return today > heldOn ? t('competition.is.held', told) : t('competition.is.announced', told);
  };
};

/** The form that the address asks for, as `?do=enter` or `?do=prize:<entry>`. */
const ActForm = ({ competition }: { readonly competition: CompetitionThing }) => {
  const [doing = ''] = useAct();
  const { role } = useMyself();
  const [act, entryId] = doing.split(':');
  if (!REGISTRARS.includes(role)) return null;
  if (act === 'enter') return <EnterForm competition={competition} />;
  const entry = competition.entries.nodes.find((one) => one.entryId === entryId);
  if (!entry) return null;
  if (act === 'prize') return <PrizeForm key={doing} competition={competition} entry={entry} />;
  return act === 'withdraw' ? <WithdrawForm key={doing} competition={competition} entry={entry} /> : null;
};

const Pages = ({ competition, list }: BodyProps) => {
  const { t } = useText();
  const { hasNextPage, endCursor } = competition.entries.pageInfo;
  if (list.page === 1 && !hasNextPage) return null;
  return (
    <nav className="list-foot no-print" aria-label={t('kit.pages')}>
      <span className="soft">{t('kit.page', { page: list.page })}</span>
      {list.page > 1 && <Button onClick={() => list.goTo(undefined, 1)}>{t('competition.firstPage')}</Button>}
      {hasNextPage && endCursor && <Button onClick={() => list.goTo(endCursor, list.page + 1)}>{t('kit.next')}</Button>}
    </nav>
  );
};

interface BodyProps {
  readonly competition: CompetitionThing;
  readonly list: ListAddress;
}

const Body = ({ competition, list }: BodyProps) => {
  const { t } = useText();
  const { role, today } = useMyself();
  const standing = useStanding();
  const enters = REGISTRARS.includes(role);
  const enter = { code: 'enter', label: t('competition.enter'), main: today <= competition.heldOn };
  return (
    <div className="competition">
      <div>
        <PageHead title={competition.name} actions={enters && <ActButtons acts={[enter]} />} />
        <p className="thing__state">{standing(competition)}</p>
      </div>
      <ActForm competition={competition} />
      <section className="card" aria-labelledby="entries">
        <div className="card__head">
          <h2 id="entries">{t('competition.entriesTitle')}</h2>
          <span className="soft small">{t('competition.entriesShown')}</span>
        </div>
        {competition.entries.nodes.length > 0 ? (
          <EntryTable competition={competition} />
        ) : (
          <Empty text={t('competition.noEntries')} />
        )}
        <Pages competition={competition} list={list} />
      </section>
    </div>
  );
};

/** One competition with the entries of my scope, or all of them where my unit holds it. */
const CompetitionPage = () => {
  const { competitionId = '' } = useParams();
  const list = useListAddress();
  const answer = useAnswer(COMPETITION, { id: competitionId, first: FIRST, after: list.after ?? null });
  return (
    <Shown answer={answer} lines={8}>
      {({ results: { nodes } }) => (nodes[0] ? <Body competition={nodes[0]} list={list} /> : <NotThere />)}
    </Shown>
  );
};

export default CompetitionPage;
