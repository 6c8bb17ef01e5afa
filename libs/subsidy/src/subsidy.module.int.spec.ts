import type { Actor, Position } from '@xinhuo/kernel';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import { isRefused } from '@xinhuo/runtime';
import {
  actorOf,
  allMigrations,
  cityId,
  contextOf,
  enterprise,
  enterpriseId,
  id,
  type Process,
  programme,
  programmeId,
  record,
  rulebookId,
  startWhole,
} from '../testing';
import { budgetRules } from './budget.rules';
import { DecideBudget } from './budget.handler';
import { ExplainGrant } from './explain-grant.query';
import { GetGrant } from './find-grants.query';
import { FindBudget } from './find-budget.query';
import { GetRound } from './get-round.query';
import { budgetIdOf, grantIdOf, roundIdOf } from './grant-ids';
import { grantRules } from './grant.rules';
import { DecideGrant, type GrantRequest } from './grant.handler';
import { ProposeGrants } from './propose-grants.handler';
import { DecideRound, type RoundRequest } from './round.handler';
import { roundRules } from './round.rules';

const [handler, approver, finance] = [actorOf('CITY_HANDLER'), actorOf('CITY_APPROVER'), actorOf('FINANCE')];
const roundId = roundIdOf(programmeId, 2025);
const scheme = 'enterprise-tier';
const grantId = grantIdOf(roundId, `enterprise:${enterpriseId(1)}`);
const budgetId = budgetIdOf(programmeId, 2025, scheme);

describe('a round with the worker running', () => {
  let database: FreshDatabase;
  let at: Process;

  beforeAll(async () => {
    database = await freshDatabase(allMigrations);
    at = await startWhole(database);
    await at.db.query(
      `INSERT INTO read.org_node_v1 (node_id, parent_id, kind, name, registered_on, city_id) VALUES
         ($1, NULL, 'city', 'a city', '2025-01-01', $1), ($2, $1, 'enterprise', 'a firm', '2025-01-01', $1)`,
      [cityId, enterpriseId(1)],
    );
    await programme(at.store);
    await enterprise(at.store, 1, { headcount: 20, pairings: 4, promotions: 2 });
  });

  afterAll(async () => {
    await at.stop();
    await database.drop();
  });

  /** Waits until the log says so; asks again whenever something was appended. */
  const until = async (holds: () => Promise<boolean>) => {
    let wake = () => {};
    const undo = at.store.onAppended(() => wake());
    for (let woken = new Promise<void>((resolve) => (wake = resolve)); !(await holds());) {
      await woken;
      woken = new Promise<void>((resolve) => (wake = resolve));
    }
    undo();
  };
  const round = (command: RoundRequest) => at.commands.execute(new DecideRound(command, contextOf(handler, command)));
  const grant = async (command: GrantRequest, actor: Actor): Promise<Position> => {
    const receipt = await at.commands.execute(new DecideGrant(command, contextOf(actor, command)));
    if (isRefused(receipt)) throw new Error(receipt.rejected);
    return receipt.position;
  };

  it('is frozen by itself after the cut, and paid and explained in the end', async () => {
    await round({
      type: 'OpenRound',
      programmeId,
      year: 2025,
      rulebookId,
      rulebookVersion: 1,
      by: handler.personId,
    });
    await round({ type: 'CutRound', roundId, asOf: '2025-12-31', by: handler.personId });
    await until(async () => (await at.decisions.state(roundRules, `round-${roundId}`)).phase === 'frozen');
    const envelope = {
      type: 'SetBudget',
      programmeId,
      year: 2025,
      scheme,
      amountFen: 5000,
      by: finance.personId,
    } as const;
    await at.commands.execute(new DecideBudget(envelope, contextOf(finance, envelope)));
    const proposal = { roundId, scheme, by: handler.personId };
    await at.commands.execute(new ProposeGrants(proposal, contextOf(handler, proposal)));
    const decision = { decidedOn: '2025-12-31', number: '12', file: 'a'.repeat(64) };
    await grant({ type: 'ApproveGrant', grantId, proposal: 1, decision, by: approver.personId }, approver);
    const state = await at.decisions.state(grantRules, `grant-${grantId}`);
    if (state.phase === 'none') throw new Error('not proposed');
    const { lineId } = state.lines[0]!;
    const paid = await grant(
      { type: 'RecordGrantPayment', grantId, lineId, source: 'UNION', voucher: 'v', by: finance.personId },
      finance,
    );
    expect(await at.queries.execute(new GetRound(handler, roundId, undefined, paid))).toMatchObject({
      phase: 'frozen',
      totalFen: 1030,
    });
    expect(await at.queries.execute(new GetGrant(finance, grantId, paid))).toMatchObject({
      phase: 'approved',
      paidFen: 1000,
      lines: [{ standing: 'paid', voucher: 'v' }],
    });
    const explanation = await at.queries.execute(new ExplainGrant(actorOf('AUDITOR'), grantId));
    expect(explanation?.lines[0]?.because.at(-2)?.values).toMatchObject({ amountFen: 1000 });
    const budgetAfter = await at.store.head();
    expect(await at.queries.execute(new FindBudget(finance, { programmeId, year: 2025 }, budgetAfter))).toMatchObject([
      { amountFen: 5000, reservedFen: 0, spentFen: 1000 },
    ]);
  });

  it('gives the money of a returned grant back even when the process that returned it ended at once', async () => {
    const other = id('other grant');
    const hold = {
      type: 'ReserveBudget',
      budgetId,
      grantId: other,
      proposal: 1,
      attempt: 'c',
      amountFen: 700,
    } as const;
    await at.decisions.inner(budgetRules, `budget-${budgetId}`, hold, contextOf(approver, hold), 'reserve');
    const terms = { grantId: other, roundId, programmeId, cityId, year: 2025, beneficiary: 'enterprise:e9' };
    const returned = {
      ...terms,
      proposal: 1,
      schemes: [scheme],
      reasonId: id('text'),
      returnedOn: '2025-12-31',
      by: 'u',
    };
    await record(at.store, `grant-${other}`, { type: 'GrantReturned', data: returned });
    await until(async () => {
      const state = await at.decisions.state(budgetRules, `budget-${budgetId}`);
      return state.phase === 'set' && state.holds[other] === undefined;
    });
  });
});
