import { type Actor, StoreUnavailable } from '@xinhuo/kernel';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import { AccessDenied, isRefused, systemActor } from '@xinhuo/runtime';
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
  startProcess,
} from '../testing';
import { budgetRules } from './budget.rules';
import { DecideBudget } from './budget.handler';
import { CalculateRound } from './freeze-round.handler';
import { budgetIdOf, grantIdOf, roundIdOf } from './grant-ids';
import { DecideGrant, type GrantRequest } from './grant.handler';
import { grantRules } from './grant.rules';
import { ProposeGrants } from './propose-grants.handler';
import { DecideRound, type RoundRequest } from './round.handler';

const roundId = roundIdOf(programmeId, 2025);
const firms = 8;
/** A grant approved with another amount than the frozen result has, as a changed calculation would leave behind. */
const frozenTerms = { roundId, programmeId, cityId, year: 2025, beneficiary: `enterprise:${enterpriseId(1)}` };
const changed = { proposal: 1, resultHash: 'another', lines: [], proposedOn: '2025-12-20', by: id('somebody') };
const decided = { decision: {}, approvedOn: '2025-12-20' };
const scheme = 'enterprise-tier';
const [handler, approver, finance] = [actorOf('CITY_HANDLER'), actorOf('CITY_APPROVER'), actorOf('FINANCE')];
const grantOf = (n: number) => grantIdOf(roundId, `enterprise:${enterpriseId(n)}`);
const all = Array.from({ length: firms }, (_, n) => n + 1);

describe('grants of a frozen round', () => {
  let database: FreshDatabase;
  let one: Process;
  let two: Process;

  const round = (command: RoundRequest) => one.commands.execute(new DecideRound(command, contextOf(handler, command)));
  const grant = (command: GrantRequest, actor: Actor, at = one) =>
    at.commands.execute(new DecideGrant(command, contextOf(actor, command)));
  const propose = (request: { beneficiary?: string; scheme?: string } = {}, actor = handler) => {
    const asked = { roundId, scheme, by: actor.personId, ...request };
    return one.commands.execute(new ProposeGrants(asked, contextOf(actor, asked)));
  };
  const approval = (n: number, by = approver, proposal = 1): GrantRequest => ({
    type: 'ApproveGrant',
    grantId: grantOf(n),
    proposal,
    decision: { decidedOn: '2025-12-31', number: '纪要12', file: 'a'.repeat(64) },
    by: by.personId,
  });
  const setBudget = (amountFen: number) => {
    const command = { type: 'SetBudget', programmeId, year: 2025, scheme, amountFen, by: finance.personId } as const;
    return one.commands.execute(new DecideBudget(command, contextOf(finance, command)));
  };
  const budget = async () => {
    const state = await one.decisions.state(budgetRules, `budget-${budgetIdOf(programmeId, 2025, scheme)}`);
    if (state.phase === 'none') throw new Error('no budget');
    return { committedFen: state.committedFen, holds: state.holds };
  };

  beforeEach(async () => {
    database = await freshDatabase(allMigrations);
    [one, two] = await Promise.all([startProcess(database), startProcess(database)]);
    await programme(one.store);
    await Promise.all(all.map((n) => enterprise(one.store, n, { headcount: 20, pairings: 4, promotions: 2 }))); // 1000 fen each
    const rulebook = { rulebookId, rulebookVersion: 1 };
    await round({ type: 'OpenRound', programmeId, year: 2025, ...rulebook, by: handler.personId });
    await round({ type: 'CutRound', roundId, asOf: '2025-12-31', by: handler.personId });
    const calculation = { type: 'CalculateRound', roundId } as const;
    await one.commands.execute(new CalculateRound(calculation, contextOf(systemActor('freeze_round'), calculation)));
  });

  afterEach(async () => {
    await Promise.all([one.stop(), two.stop()]);
    await database.drop();
  });

  it('are proposed with the amounts of the frozen result, all or one, again and again', async () => {
    const first = await propose({ beneficiary: `enterprise:${enterpriseId(1)}` });
    expect(first).toMatchObject({ grantIds: [grantOf(1)] });
    const receipt = await propose();
    expect(receipt).toMatchObject({ refused: [] });
    expect(new Set(receipt.grantIds)).toEqual(new Set(all.map(grantOf)));
    await propose();
    const state = await one.decisions.state(grantRules, `grant-${grantOf(1)}`);
    expect(state).toMatchObject({ phase: 'proposed', proposal: 1, lines: [{ amountFen: 1000, scheme }] });
    expect(await propose({ beneficiary: `enterprise:${id('nobody')}` })).toEqual({ rejected: 'LINES_INVALID' });
    await expect(propose({}, approver)).rejects.toThrow(AccessDenied);
  });

  it('are never approved beyond the budget, however many processes race', async () => {
    await propose();
    await setBudget(5_500);
    const others = [approver, actorOf('CITY_APPROVER', 'another approver')];
    const receipts = await Promise.all(
      all.flatMap((n) => others.map((by, at) => grant(approval(n, by), by, at === 0 ? one : two))),
    );
    const refusals = receipts.filter(isRefused);
    expect(refusals.every(({ rejected }) => rejected === 'BUDGET_EXCEEDED')).toBe(true);
    const states = await Promise.all(all.map((n) => one.decisions.state(grantRules, `grant-${grantOf(n)}`)));
    const approved = states.filter(({ phase }) => phase === 'approved');
    expect(approved).toHaveLength(5);
    const { committedFen, holds } = await budget();
    expect(committedFen).toBe(5_000);
    expect(Object.keys(holds)).toHaveLength(5);
    // Who was refused is approved once there is money; a repeat changes nothing.
    await setBudget(8_000);
    for (const n of all) expect(isRefused(await grant(approval(n), approver, two))).toBe(false);
    expect((await budget()).committedFen).toBe(8_000);
  });

  it('tell what is left when the budget is too small, and need one', async () => {
    await propose();
    expect(await grant(approval(1), approver)).toEqual({ rejected: 'BUDGET_NOT_SET' });
    await setBudget(999);
    expect(await grant(approval(1), approver)).toEqual({
      rejected: 'BUDGET_EXCEEDED',
      detail: { remainingFen: 999, amountFen: 1000 },
    });
  });

  it('hold no money for an approval that is refused', async () => {
    await propose();
    await setBudget(8_000);
    const own = actorOf('CITY_APPROVER', 'a worker of firm 1');
    const worker = { personId: own.personId, enterpriseId: enterpriseId(1) };
    await record(one.store, `worker-${own.personId}`, { type: 'WorkerRegistered', data: worker });
    expect(await grant(approval(1, own), own)).toEqual({ rejected: 'CONFLICT_OF_INTEREST' });
    expect(await grant(approval(2, own), own)).toMatchObject({ id: grantOf(2) });
    const clerk = actorOf('CITY_APPROVER', 'an account of firm 3');
    await one.db.query('INSERT INTO read.account_v1 VALUES ($1, $2, $3, $4, true, $5)', [
      id('account'),
      clerk.personId,
      'ENTERPRISE',
      enterpriseId(3),
      '',
    ]);
    expect(await grant(approval(3, clerk), clerk)).toEqual({ rejected: 'CONFLICT_OF_INTEREST' });
    const same = { ...approver, personId: handler.personId };
    expect(await grant(approval(4, same), same)).toEqual({ rejected: 'SAME_PERSON' });
    expect(await grant(approval(5, approver, 2), approver)).toMatchObject({ rejected: 'PROPOSAL_CHANGED' });
    await expect(grant(approval(6, finance), finance)).rejects.toThrow(AccessDenied);
    expect((await budget()).committedFen).toBe(1_000);
  });

  it('are neither approved nor paid while the list of accounts lags behind', async () => {
    await propose();
    await setBudget(8_000);
    let isUpToDate = false;
    const behind = await startProcess(database, undefined, () => isUpToDate);
    await expect(grant(approval(1), approver, behind)).rejects.toThrow(StoreUnavailable);
    expect((await budget()).committedFen).toBe(0);
    isUpToDate = true;
    expect(await grant(approval(1), approver, behind)).toMatchObject({ id: grantOf(1) });
    await behind.stop();
  });

  it('are paid by nobody of the enterprise that gets them, and out of no budget that an approver set', async () => {
    await propose();
    await setBudget(8_000);
    await grant(approval(1), approver);
    const state = await one.decisions.state(grantRules, `grant-${grantOf(1)}`);
    if (state.phase !== 'approved') throw new Error(state.phase);
    const own = actorOf('FINANCE', 'a worker of firm 1');
    const worker = { personId: own.personId, enterpriseId: enterpriseId(1) };
    await record(one.store, `worker-${own.personId}`, { type: 'WorkerRegistered', data: worker });
    const payment = { type: 'RecordGrantPayment', grantId: grantOf(1), source: 'UNION', voucher: 'v-1' } as const;
    const { lineId } = state.lines[0]!;
    expect(await grant({ ...payment, lineId, by: own.personId }, own)).toEqual({ rejected: 'CONFLICT_OF_INTEREST' });
    const raise = {
      type: 'SetBudget',
      programmeId,
      year: 2025,
      scheme,
      amountFen: 9_000,
      by: approver.personId,
    } as const;
    const raising = one.commands.execute(new DecideBudget(raise, contextOf(approver, raise)));
    await expect(raising).rejects.toThrow(AccessDenied);
  });

  it('tell when only some of them were proposed', async () => {
    const late = { type: 'GrantProposed', data: { grantId: grantOf(1), ...frozenTerms, ...changed } };
    await record(one.store, `grant-${grantOf(1)}`, late, { type: 'GrantApproved', data: { ...late.data, ...decided } });
    const receipt = await propose();
    expect(receipt).toMatchObject({
      rejected: 'PARTLY_PROPOSED',
      detail: { refused: 1, of: firms },
      refused: [{ grantId: grantOf(1), rejected: 'ALREADY_APPROVED' }],
    });
    expect(await one.decisions.state(grantRules, `grant-${grantOf(2)}`)).toMatchObject({ phase: 'proposed' });
    expect(await propose({ beneficiary: `enterprise:${enterpriseId(1)}` })).toMatchObject({
      rejected: 'ALREADY_APPROVED',
    });
  });

  it('give their money back when returned, and spend it when paid', async () => {
    await propose();
    await setBudget(8_000);
    await grant(approval(1), approver);
    const refusal = { type: 'ReturnGrant', grantId: grantOf(1), proposal: 1, by: approver.personId } as const;
    expect(await grant({ ...refusal, reason: ' ' }, approver)).toEqual({ rejected: 'REASON_MISSING' });
    await grant({ ...refusal, reason: '材料不全' }, approver);
    expect((await budget()).committedFen).toBe(0);
    await propose();
    await grant(approval(1, approver, 2), approver);
    const state = await one.decisions.state(grantRules, `grant-${grantOf(1)}`);
    if (state.phase !== 'approved') throw new Error(state.phase);
    const payment: GrantRequest = {
      type: 'RecordGrantPayment',
      grantId: grantOf(1),
      lineId: state.lines[0]!.lineId,
      source: 'UNION',
      voucher: 'v-1',
      by: finance.personId,
    };
    await Promise.all([grant(payment, finance), grant(payment, finance, two)]);
    expect((await budget()).holds[grantOf(1)]).toMatchObject({ amountFen: 1000, spentFen: 1000 });
    const second = { ...payment, by: approver.personId };
    await expect(grant(second, approver)).rejects.toThrow(AccessDenied);
    expect(await grant({ ...refusal, proposal: 2, reason: '重复' }, approver)).toEqual({
      rejected: 'LINE_ALREADY_PAID',
    });
    const texts = await one.db.query<{ n: number }[]>('SELECT count(*)::integer AS n FROM vault.text');
    expect(texts[0]?.n).toBeGreaterThan(0);
  });

  it('file the reason of a return under the person who was to get the money', async () => {
    const beneficiary = `person:${id('master 1')}`;
    await propose({ scheme: 'master-title' });
    const refusal = { type: 'ReturnGrant', grantId: grantIdOf(roundId, beneficiary), proposal: 1 } as const;
    expect(await grant({ ...refusal, by: approver.personId, reason: '材料不全' }, approver)).toHaveProperty('position');
    expect(await one.db.query('SELECT person_id, body FROM vault.text')).toEqual([
      { person_id: id('master 1'), body: '材料不全' },
    ]);
  });
});
