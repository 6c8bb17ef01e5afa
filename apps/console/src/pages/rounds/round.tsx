import './rounds.css';

import { useEffect, useState } from 'react';
import { useParams } from 'react-router';

import { useAnswer } from '../../client';
import { useText } from '../../i18n';
import { ActButtons } from '../../kit/acts';
import { NotThere } from '../../kit/not-there';
import { PageLink } from '../../kit/page-link';
import { Loading, Shown } from '../../kit/states';
import { type Happening, ThingPage } from '../../kit/thing-page';
import { BudgetSection } from './budget-section';
import { gradeLinesOf } from './grade-lines';
import { Ineligible } from './ineligible';
import { RoundAct, useRoundActs } from './round-acts';
import { type Round, ROUND, ROUND_MONEY } from './round-query';
import { RoundSteps } from './round-steps';
import { ScoreAxis } from './score-axis';
import { Standings } from './standings';
import { useImpossible, useRoundState, useSeesAllGrants } from './use-round-words';

const PAGE = 50;
const MOST = 100;
const FREEZING_POLL_MS = 2_000;

const useHappenings = (steps: Round['steps']): readonly Happening[] => {
  const { t } = useText();
  return [...steps].reverse().map(({ step, on, byName, eventId, reason }) => ({
    key: eventId,
    sentence: reason ? t('round.happenedBecause', { step: t(`round.did.${step}`), reason }) : t(`round.did.${step}`),
    on,
    who: byName ?? t('terms.role.SYSTEM'),
  }));
};

const Facts = ({ round }: { readonly round: Round }) => {
  const { t } = useText();
  return (
    <dl className="facts">
      <dt>{t('round.asOf')}</dt>
      <dd>{round.asOf ?? '—'}</dd>
      <dt>{t('round.rulebook')}</dt>
      <dd>
        <PageLink to={`/rulebooks/${round.rulebookId}`}>
          {t('round.rulebookVersion', { version: round.rulebookVersion })}
        </PageLink>
      </dd>
      {round.resultHash && (
        <>
          <dt>{t('round.hashes')}</dt>
          <dd className="round__hashes">
            <code>{round.factsHash}</code>
            <code>{round.resultHash}</code>
          </dd>
        </>
      )}
    </dl>
  );
};

const Body = ({
  round,
  onMore,
  askAgain,
}: {
  readonly round: Round;
  readonly onMore: () => void;
  readonly askAgain: () => void;
}) => {
  const { t } = useText();
  const { roundId, rulebookId, programmeId, year, phase } = round;
  const money = useAnswer(ROUND_MONEY, { roundId, rulebookId, programmeId, year, seesBudget: useSeesAllGrants() });
  const acts = useRoundActs(round, money.data);
  const lines = gradeLinesOf(money.data?.rulebook?.content);
  const state = useRoundState(round, money.data);
  const happenings = useHappenings(round.steps);
  const impossible = useImpossible(round, money.data);
  useEffect(() => {
    if (phase !== 'cut') return undefined;
    const timer = setInterval(askAgain, FREEZING_POLL_MS);
    return () => clearInterval(timer);
  }, [phase, askAgain]);
  return (
    <ThingPage
      title={t('round.title', { year })}
      state={state}
      actions={<ActButtons acts={acts} />}
      impossible={impossible}
      happenings={happenings}
    >
      <RoundAct round={round} money={money.data} acts={acts} />
      <RoundSteps phase={phase} money={money.data} />
      {phase === 'cut' && <Loading lines={2} />}
      {money.data && <BudgetSection roundId={roundId} money={money.data} />}
      {round.ranking.nodes.length > 0 && (
        <>
          {lines.length > 0 && (
            <section className="card">
              <h2>{t('round.scores')}</h2>
              <ScoreAxis lines={lines} ranked={round.ranking.nodes} />
            </section>
          )}
          <Standings round={round} money={money.data} onMore={onMore} />
        </>
      )}
      <Ineligible round={round} />
      <section className="card">
        <h2>{t('round.basis')}</h2>
        <Facts round={round} />
      </section>
    </ThingPage>
  );
};

/** A yearly round: its steps, who stands where and why, the sum against the budget, and what is to be done next. */
const RoundPage = () => {
  const { roundId = '' } = useParams();
  const [first, setFirst] = useState(PAGE);
  const answer = useAnswer(ROUND, { id: roundId, first });
  return (
    <Shown answer={answer} lines={8}>
      {({ round }) =>
        round ? <Body round={round} onMore={() => setFirst(MOST)} askAgain={answer.askAgain} /> : <NotThere />
      }
    </Shown>
  );
};

export default RoundPage;
