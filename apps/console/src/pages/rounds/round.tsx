import './rounds.css';

import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';

import { useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActButtons } from '../../kit/acts';
import { NotThere } from '../../kit/not-there';
import { Loading, Shown } from '../../kit/states';
import { type Happening, ThingPage } from '../../kit/thing-page';
import { BudgetSection } from './budget-section';
import { gradeLinesOf } from './grade-lines';
import { Ineligible } from './ineligible';
import { RoundAct, useRoundActs } from './round-acts';
import { type Round, ROUND, ROUND_MONEY, type RoundMoney } from './round-query';
import { RoundSteps } from './round-steps';
import { ScoreAxis } from './score-axis';
import { Standings } from './standings';

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

const NO_GRANTS = { grants: { totalCount: 0 }, proposed: { totalCount: 0 }, unpaid: { totalCount: 0 } };

const useStateSentence = (round: Round, money: RoundMoney | undefined): string => {
  const { t } = useText();
  const f = useFormat();
  const { grants, proposed, unpaid } = money ?? NO_GRANTS;
  const total = f.wanYuan(round.totalFen);
  const frozen = (): string =>
    grants.totalCount === 0
      ? t('round.isFrozen', { lines: round.lines, total })
      : t('round.isProposed', {
          granted: grants.totalCount,
          total,
          waiting: proposed.totalCount,
          unpaid: unpaid.totalCount,
        });
  return {
    open: () => t('round.isOpen'),
    cut: () => t('round.isFreezing'),
    frozen,
    closed: () => t('round.isClosed', { total }),
  }[round.phase]();
};

const useImpossible = (round: Round): readonly { readonly action: string; readonly reason: string }[] => {
  const { t } = useText();
  const { role } = useMyself();
  if (role === 'CITY_HANDLER' && round.phase === 'frozen') {
    return [{ action: t('round.decide'), reason: t('round.handlerMayNot') }];
  }
  return role === 'CITY_APPROVER' || role === 'FINANCE'
    ? [{ action: t('round.propose'), reason: t('round.onlyHandler') }]
    : [];
};

const Facts = ({ round }: { readonly round: Round }) => {
  const { t } = useText();
  return (
    <dl className="facts">
      <dt>{t('round.asOf')}</dt>
      <dd>{round.asOf ?? '—'}</dd>
      <dt>{t('round.rulebook')}</dt>
      <dd>
        <Link to={`/rulebooks/${round.rulebookId}`}>
          {t('round.rulebookVersion', { version: round.rulebookVersion })}
        </Link>
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
  const money = useAnswer(ROUND_MONEY, { roundId, rulebookId, programmeId, year });
  const acts = useRoundActs(round, money.data);
  const lines = gradeLinesOf(money.data?.rulebook?.content);
  const state = useStateSentence(round, money.data);
  const happenings = useHappenings(round.steps);
  const impossible = useImpossible(round);
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
