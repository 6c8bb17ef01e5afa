import { randomUUID } from 'node:crypto';
import { migrations as enterpriseMigrations, EnterpriseModule } from '@xinhuo/enterprise';
import { aCity, account, type CityOfNodes, type Running, running } from '@xinhuo/enterprise/testing';
import type { Actor } from '@xinhuo/kernel';
import { migrations as programmeMigrations, ProgrammeModule } from '@xinhuo/programme';
import {
  FindCountyBoard,
  FindEnterpriseBoard,
  FindMentorBoard,
  FindOwnEnterpriseRank,
  FindOwnMentorRank,
  GetCohort,
  GetHeadlines,
  GetProgrammeProgress,
  InsightModule,
  migrations,
} from '.';

jest.setTimeout(60_000);

const programmeId = randomUUID();
const masterId = randomUUID();
const of = { programmeId, year: 2025 };
const page = { first: 10 };

describe('the figures of a programme', () => {
  let at: Running;
  let tree: CityOfNodes;
  let elsewhere: string;

  beforeAll(async () => {
    at = await running([ProgrammeModule, EnterpriseModule, InsightModule], {
      migrations: [...programmeMigrations, ...enterpriseMigrations, ...migrations],
      today: '2025-12-31',
    });
    tree = await aCity(at);
    elsewhere = await tree.register('city', null);
    const targets = { excellentEnterprises: 1, masterTitles: 1, skilledMasters: 1, promotedWorkers: 10 };
    await at.db.query(`INSERT INTO read.programme_frame_v1 VALUES ($1, $2, '2025-01-01', '2027-12-31', $3, '{}')`, [
      programmeId,
      tree.city,
      JSON.stringify(targets),
    ]);
    await at.db.query(
      `INSERT INTO read.mentor_year_v1 (programme_id, year, master_id, enterprise_id, county_id, nodes, apprentices,
              independent, promotions, completed, due, on_time)
       VALUES ($1, 2025, $2, $3, $4, '[]', 2, 1, 3, 0, 4, 2)`,
      [programmeId, masterId, tree.firmA, tree.countyA],
    );
  });
  afterAll(() => at.stop());

  /** How many rows or things each question is answered with. */
  const seenBy = async (viewer: Actor): Promise<readonly number[]> => {
    const board = { ...of, metric: 'PROMOTIONS' } as const;
    const rows = [
      await at.queries.execute(new FindMentorBoard(viewer, board, page)),
      await at.queries.execute(new FindEnterpriseBoard(viewer, board, page)),
      await at.queries.execute(new FindCountyBoard(viewer, board, page)),
    ];
    const things = [
      await at.queries.execute(new GetHeadlines(viewer, of)),
      await at.queries.execute(new GetProgrammeProgress(viewer, programmeId)),
    ];
    return [...rows.map(({ length }) => length), ...things.map((thing) => (thing ? 1 : 0))];
  };

  it('are open to all who stand in the tree of its city', async () => {
    for (const node of [tree.city, tree.countyB, tree.firmB]) {
      expect(await seenBy(account('ENTERPRISE', node))).toEqual([1, 0, 0, 1, 1]);
    }
  });

  it.each(['CITY_HANDLER', 'AUDITOR', 'ADMIN', 'MASTER'] as const)('tell a %s of another city nothing', async (role) =>
    expect(await seenBy(account(role, elsewhere))).toEqual([0, 0, 0, 0, 0]),
  );

  it('tell no more of a programme that is not there', async () => {
    const viewer = account('CITY_HANDLER', tree.city);
    const board = { programmeId: randomUUID(), year: 2025, metric: 'PROMOTIONS' } as const;
    expect(await at.queries.execute(new FindMentorBoard(viewer, board, page))).toEqual([]);
    expect(await at.queries.execute(new GetProgrammeProgress(viewer, randomUUID()))).toBeNull();
  });

  describe('one row of a board', () => {
    const metric = 'ON_TIME_RATE' as const;

    beforeAll(async () => {
      const second = randomUUID();
      await at.db.query(
        `INSERT INTO read.mentor_year_v1 (programme_id, year, master_id, enterprise_id, county_id, nodes, apprentices,
                independent, promotions, completed, due, on_time)
         VALUES ($1, 2025, $2, $3, $4, '[]', 1, 0, 0, 0, 4, 4), ($1, 2025, $5, $3, $4, '[]', 1, 0, 0, 0, 2, 1)`,
        [programmeId, second, tree.firmB, tree.countyB, randomUUID()],
      );
    });

    it('says what its measure is made of', async () => {
      const viewer = account('ENTERPRISE', tree.firmA);
      const rows = await at.queries.execute(new FindMentorBoard(viewer, { ...of, metric }, page));
      expect(rows.find((row) => row.masterId === masterId)?.parts).toEqual([
        { key: 'onTime', count: 2 },
        { key: 'due', count: 4 },
      ]);
    });

    it('is found for the master who looks, with the rank that the board gives', async () => {
      const viewer = { ...account('MASTER', tree.firmA), personId: masterId };
      const own = await at.queries.execute(new FindOwnMentorRank(viewer, { ...of, metric }));
      const board = await at.queries.execute(new FindMentorBoard(viewer, { ...of, metric }, page));
      expect(own).toMatchObject({ masterId, rank: 2 });
      expect(board.map(({ rank }) => rank)).toEqual([1, 2, 2]);
    });

    it('is no row for somebody who is not ranked, nor for another city', async () => {
      const stranger = { ...account('MASTER', elsewhere), personId: masterId };
      expect(await at.queries.execute(new FindOwnMentorRank(stranger, { ...of, metric }))).toBeNull();
      const firm = account('ENTERPRISE', tree.firmA);
      expect(await at.queries.execute(new FindOwnMentorRank(firm, { ...of, metric }))).toBeNull();
      expect(await at.queries.execute(new FindOwnEnterpriseRank(firm, { ...of, metric: 'PROMOTIONS' }))).toBeNull();
    });
  });

  it('rank counties by number, not by digits', async () => {
    const columns = `paired_workers, masters, skilled_masters, fit_for_post, independent, promoted_persons, pacesetters,
      left_count, waiting, baselined, gain_waiting, gain_count, gain_millionths, onboarding_count, onboarding_millionths,
      onboarding_missing, headcount, promotions, breakthroughs, small_innovations, competition_entries, prizes, due,
      on_time, ended, completed, grants_paid_fen, enterprises, granted_enterprises, master_titles, enterprise_titles`;
    const zeros = columns
      .split(',')
      .slice(1)
      .map(() => '0')
      .join(', ');
    await at.db.query(
      `INSERT INTO read.node_year_v1 (programme_id, year, node_id, ${columns})
       VALUES ($1, 2025, $2, 61, ${zeros}), ($1, 2025, $3, 121, ${zeros})`,
      [programmeId, tree.countyA, tree.countyB],
    );
    const viewer = account('CITY_HANDLER', tree.city);
    const rows = await at.queries.execute(new FindCountyBoard(viewer, { ...of, metric: 'PAIRED_WORKERS' }, page));
    expect(rows.map(({ rank, value }) => [rank, value])).toEqual([
      [1, '121'],
      [2, '61'],
    ]);
  });

  describe('a cohort', () => {
    const [early, moved] = [randomUUID(), randomUUID()];

    const pair = (apprenticeId: string, firm: string, approvedOn: string, gates: object) =>
      at.db.query(
        `INSERT INTO read.pairing_figure_v1 (pairing_id, programme_id, enterprise_id, nodes, master_id, apprentice_id,
                skilled, approved_on, started_on, ends_on, completed, last_year, milestones, gates)
         VALUES ($1, $2, $3, $4, $5, $6, true, $7, $7, '2027-12-31', false, 2027, '{}', $8)`,
        [
          randomUUID(),
          programmeId,
          firm,
          JSON.stringify([tree.city, firm === tree.firmA ? tree.countyA : tree.countyB]),
          masterId,
          apprenticeId,
          approvedOn,
          JSON.stringify(gates),
        ],
      );

    beforeAll(async () => {
      await pair(early, tree.firmA, '2024-11-01', { 'fit-for-post': '2025-02-01' });
      await pair(moved, tree.firmA, '2025-03-01', { 'fit-for-post': '2025-06-01' });
      await pair(moved, tree.firmB, '2026-01-10', { independent: '2026-05-01' });
      await pair(randomUUID(), tree.firmB, '2025-04-01', {});
    });

    const counts = async (nodeId?: string, year = 2025) => {
      const viewer = account('CITY_HANDLER', tree.city);
      const found = await at.queries.execute(new GetCohort(viewer, { ...of, year, ...(nodeId && { nodeId }) }));
      return found && [found.paired, found.fitForPost, found.independent];
    };

    it('counts each apprentice once, in the year of the first agreement, with whichever master a gate was passed', async () => {
      expect(await counts()).toEqual([2, 1, 1]);
      expect(await counts(undefined, 2024)).toEqual([1, 1, 0]);
      expect(await counts(undefined, 2026)).toEqual([0, 0, 0]);
    });

    it('is counted for a county and an enterprise too', async () => {
      expect(await counts(tree.countyA)).toEqual([1, 1, 1]);
      expect(await counts(tree.firmB)).toEqual([2, 1, 1]);
    });

    it('of a sibling or of another city is not told', async () => {
      const sibling = account('ENTERPRISE', tree.firmB);
      expect(await at.queries.execute(new GetCohort(sibling, { ...of, nodeId: tree.firmA }))).toBeNull();
      expect(await at.queries.execute(new GetCohort(account('AUDITOR', elsewhere), of))).toBeNull();
    });
  });
});
