import { randomUUID } from 'node:crypto';
import { migrations as enterpriseMigrations, EnterpriseModule } from '@xinhuo/enterprise';
import { aCity, account, type CityOfNodes, type Running, running } from '@xinhuo/enterprise/testing';
import type { Actor } from '@xinhuo/kernel';
import { migrations as programmeMigrations, ProgrammeModule } from '@xinhuo/programme';
import {
  FindCountyBoard,
  FindEnterpriseBoard,
  FindMentorBoard,
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
});
