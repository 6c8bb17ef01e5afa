import { rowsAfter } from '@xinhuo/kernel/testing';
import { type Actor, type AnyFact, START } from '@xinhuo/kernel';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import { systemActor } from '@xinhuo/runtime';
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
  rulebookId,
  startProcess,
} from '../testing';
import { DecideBudget } from './budget.handler';
import { ExplainGrant } from './explain-grant.query';
import { FindBudget } from './find-budget.query';
import { FindGrants, GetGrant } from './find-grants.query';
import { FindIneligible, FindRanking } from './find-ranking.query';
import { FindRounds } from './find-rounds.query';
import { CalculateRound } from './freeze-round.handler';
import { GetRound } from './get-round.query';
import { grantBoard } from './grant-board.projection';
import { BudgetRow, GrantRow, RoundRow } from './grant-board.row';
import { grantIdOf, roundIdOf } from './grant-ids';
import { DecideGrant } from './grant.handler';
import { ProposeGrants } from './propose-grants.handler';
import { DecideRound, type RoundRequest } from './round.handler';

const roundId = roundIdOf(programmeId, 2025);
const county = id('county');
const [handler, approver, finance] = [actorOf('CITY_HANDLER'), actorOf('CITY_APPROVER'), actorOf('FINANCE')];
const official = actorOf('COUNTY', 'county official', county);
const officer = (n: number) => actorOf('ENTERPRISE', `officer ${n}`, enterpriseId(n));
const master: Actor = { ...actorOf('MASTER', 'master', enterpriseId(1)), personId: id('master 1') };
const grantOf = (n: number) => grantIdOf(roundId, `enterprise:${enterpriseId(n)}`);
const titleGrant = grantIdOf(roundId, `person:${master.personId}`);

/** Firm 1 (grade 1) and 2 (nothing) are in a county, firm 3 (grade 2) is right under the city. */
describe('what people see of rounds and grants', () => {
  let database: FreshDatabase;
  let at: Process;

  const round = (command: RoundRequest) => at.commands.execute(new DecideRound(command, contextOf(handler, command)));

  /** Projects the log as the worker does, into tables that are written at once. */
  const project = async () => {
    const facts: AnyFact[] = [];
    for await (const { events } of at.store.readAll(START)) {
      for (const { type, data } of events) facts.push({ type, data: data as object });
    }
    const rows = rowsAfter(grantBoard, ...facts);
    await at.db.getRepository(RoundRow).insert([...rows.round] as RoundRow[]);
    await at.db.getRepository(GrantRow).insert([...rows.grant] as GrantRow[]);
    await at.db.getRepository(BudgetRow).insert([...rows.budget] as BudgetRow[]);
  };
  const node = (nodeId: string, kind: string, countyId: string | null, parentId: string | null) =>
    at.db.query(
      `INSERT INTO read.org_node_v1 (node_id, parent_id, kind, name, registered_on, city_id, county_id)
       VALUES ($1, $2, $3, $4, '2025-01-01', $5, $6)`,
      [nodeId, parentId, kind, `${kind} of a test`, cityId, countyId],
    );

  beforeAll(async () => {
    database = await freshDatabase(allMigrations);
    at = await startProcess(database);
    await programme(at.store);
    await enterprise(at.store, 1, { headcount: 20, pairings: 4, promotions: 2 });
    await enterprise(at.store, 2, { headcount: 10, pairings: 2, promotions: 0 });
    await enterprise(at.store, 3, { headcount: 10, pairings: 4, promotions: 1 });
    await node(cityId, 'city', null, null);
    await node(county, 'county', county, cityId);
    await node(enterpriseId(1), 'enterprise', county, county);
    await node(enterpriseId(2), 'enterprise', county, county);
    await node(enterpriseId(3), 'enterprise', null, cityId);
    await round({
      type: 'OpenRound',
      programmeId,
      year: 2025,
      rulebookId,
      rulebookVersion: 1,
      by: handler.personId,
    });
    await round({ type: 'CutRound', roundId, asOf: '2025-12-31', by: handler.personId });
    const calculation = { type: 'CalculateRound', roundId } as const;
    await at.commands.execute(new CalculateRound(calculation, contextOf(systemActor('freeze_round'), calculation)));
    const proposal = { roundId, by: handler.personId };
    await at.commands.execute(new ProposeGrants(proposal, contextOf(handler, proposal)));
    const budget = {
      type: 'SetBudget',
      programmeId,
      year: 2025,
      scheme: 'enterprise-tier',
      amountFen: 5000,
      by: finance.personId,
    } as const;
    await at.commands.execute(new DecideBudget(budget, contextOf(finance, budget)));
    const decision = { decidedOn: '2025-12-31', number: '12', file: 'a'.repeat(64) };
    const approval = {
      type: 'ApproveGrant',
      grantId: grantOf(1),
      proposal: 1,
      decision,
      by: approver.personId,
    } as const;
    await at.commands.execute(new DecideGrant(approval, contextOf(approver, approval)));
    await project();
  });

  afterAll(async () => {
    await at.stop();
    await database.drop();
  });

  const grantsOf = async (viewer: Actor, filter = {}) =>
    (await at.queries.execute(new FindGrants(viewer, filter, { first: 10 }))).map(({ grantId }) => grantId);

  it('shows grants to the city, the auditor and finance, to a county its own, to a firm its own, to a person theirs', async () => {
    const everything = [grantOf(1), grantOf(3), titleGrant];
    for (const viewer of [handler, finance, actorOf('AUDITOR')]) expect(await grantsOf(viewer)).toEqual(everything);
    expect(await grantsOf(official)).toEqual([grantOf(1)]);
    expect(await grantsOf(officer(1))).toEqual([grantOf(1)]);
    expect(await grantsOf(officer(2))).toEqual([]);
    expect(await grantsOf(master)).toEqual([titleGrant]);
    expect(await grantsOf(actorOf('CITY_HANDLER', 'stranger', id('another city')))).toEqual([]);
    expect(await at.queries.execute(new GetGrant(officer(2), grantOf(1)))).toBeNull();
    expect(await at.queries.execute(new GetGrant(officer(1), grantOf(1)))).toMatchObject({ amountFen: 1000 });
  });

  it('filters and pages grants', async () => {
    expect(await grantsOf(handler, { phases: ['approved'] })).toEqual([grantOf(1)]);
    expect(await grantsOf(handler, { scheme: 'master-title' })).toEqual([titleGrant]);
    expect(await grantsOf(handler, { beneficiary: `enterprise:${enterpriseId(3)}`, roundId, year: 2025 })).toEqual([
      grantOf(3),
    ]);
    const page = { first: 1, after: ['1000', grantOf(1)] as const };
    const next = await at.queries.execute(new FindGrants(handler, {}, page));
    expect(next.map(({ grantId }) => grantId)).toEqual([grantOf(3), titleGrant]);
  });

  it('shows a round to all unions of the city, and on any day', async () => {
    for (const viewer of [handler, official, officer(2)]) {
      expect(await at.queries.execute(new GetRound(viewer, roundId))).toMatchObject({
        phase: 'frozen',
        totalFen: 1330,
        year: 2025,
      });
    }
    expect(await at.queries.execute(new GetRound(handler, roundId, '2025-12-30'))).toBeNull();
    expect(await at.queries.execute(new GetRound(handler, id('nothing')))).toBeNull();
    expect(await at.queries.execute(new FindRounds(official, { programmeId }, { first: 5 }))).toHaveLength(1);
    expect(await at.queries.execute(new FindRounds(handler, { year: 2024 }, { first: 5 }))).toEqual([]);
    expect(await at.queries.execute(new FindRounds(handler, {}, { first: 5, after: [2025, roundId] }))).toEqual([]);
  });

  it('ranks everybody for the city, and shows others their own part', async () => {
    const ranking = async (viewer: Actor, page = { first: 10 }) =>
      (await at.queries.execute(new FindRanking(viewer, { roundId }, page))).map(
        ({ place, score, grade, class: size, amountFen, distance, reason, name }) => [
          place,
          score,
          grade,
          size,
          amountFen,
          distance,
          reason,
          name,
        ],
      );
    const all = [
      [0, '100', 1, 'A', 1000, null, null, 'enterprise of a test'],
      [1, '70', 2, 'B', 300, '20', null, 'enterprise of a test'],
      [2, '40', null, 'B', null, '20', 'BELOW_LOWEST_GRADE', 'enterprise of a test'],
    ];
    expect(await ranking(handler)).toEqual(all);
    expect(await ranking(handler, { first: 1, after: 0 } as { first: number })).toEqual(all.slice(1));
    expect(await ranking(official)).toEqual([all[0], all[2]]);
    expect(await ranking(officer(3))).toEqual([all[1]]);
    const refused = (viewer: Actor) => at.queries.execute(new FindIneligible(viewer, { roundId }, { first: 10 }));
    expect(await refused(handler)).toMatchObject([
      { reason: 'BELOW_LOWEST_GRADE', subject: `enterprise:${enterpriseId(2)}` },
    ]);
    expect(await refused(officer(1))).toEqual([]);
  });

  it('explains a grant by rule, values and events, to whom it concerns', async () => {
    const explanation = await at.queries.execute(new ExplainGrant(officer(1), grantOf(1)));
    const [line] = explanation!.lines;
    expect(line).toMatchObject({ amountFen: 1000, standing: 'approved' });
    const promotions = line!.because.find(({ zh }) => zh.startsWith('指标“每百名徒弟晋级数”'));
    expect(promotions?.counted).toEqual({ numerator: 2, denominator: 4 });
    const known = new Set<string>();
    for await (const { events } of at.store.readAll(START)) for (const event of events) known.add(event.id);
    const cited = line!.because.flatMap(({ facts }) => facts.flatMap(({ events }) => events));
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.every((eventId) => known.has(eventId))).toBe(true);
    const margin = line!.alternatives.find(({ alternative }) => alternative === 'margin');
    expect(margin).toMatchObject({ values: { grade: 1 }, zh: expect.stringContaining('总分高出一等线') });
    expect(line!.because.at(-2)?.values).toEqual({ class: 'A', grade: 1, amountFen: 1000 });
    expect(explanation!.steps.map(({ step, by }) => [step, by])).toEqual([
      ['opened', handler.personId],
      ['cut', handler.personId],
      ['frozen', null],
      ['proposed', handler.personId],
      ['approved', approver.personId],
    ]);
    expect(await at.queries.execute(new ExplainGrant(officer(2), grantOf(1)))).toBeNull();
    expect(await at.queries.execute(new ExplainGrant(handler, grantOf(1), '2025-12-30'))).toBeNull();
  });

  it('shows the envelopes to the city', async () => {
    expect(await at.queries.execute(new FindBudget(finance, { programmeId, year: 2025 }))).toEqual([
      expect.objectContaining({ scheme: 'enterprise-tier', amountFen: 5000, reservedFen: 1000, spentFen: 0 }),
    ]);
    expect(await at.queries.execute(new FindBudget(finance, { programmeId, year: 2024 }))).toEqual([]);
  });
});
