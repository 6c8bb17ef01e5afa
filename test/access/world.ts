import { randomUUID } from 'node:crypto';

import { completeCreditCode } from '@xinhuo/kernel';

import type { JourneyServer, SignedIn } from '../kit';

/** Ids of a small world: two cities; one with two counties, of which the first has two enterprises. */
export interface World {
  readonly city: string;
  readonly otherCity: string;
  readonly county: string;
  readonly enterprise: string;
  readonly sibling: string;
  readonly programmeId: string;
  readonly master: string;
  readonly apprentice: string;
  /** Somebody of the same enterprise whom no pairing needs. */
  readonly spare: string;
  readonly pairingId: string;
  /** More pairings of the same enterprise, for lists. */
  readonly pairings: readonly string[];
  readonly spareAccountId: string;
  /** Names that nothing has yet. */
  readonly rulebookId: string;
  readonly roundId: string;
  /** A paper that every asker uploads. */
  readonly file: string;
}

/** What the paper says; whoever uploads it gets the same name. */
export const PAPER = '样例材料';

const TRADE = '焊工';

const orgNode = (admin: SignedIn, kind: string, name: string, of: object = {}): Promise<string> =>
  admin.client.must('registerOrgNode', { kind, name, ...of });

const worker = (officer: SignedIn, name: string, grade: string, of: { enterpriseId: string; programmeId: string }) =>
  officer.client.must('registerWorker', { ...of, name, grade, trade: TRADE });

/** Makes the world through the same door as everybody. */
export const makeWorld = async (server: JourneyServer, { pairings = 1 } = {}): Promise<World> => {
  const admin = await server.as('ADMIN');
  const city = await orgNode(admin, 'city', '样例市总工会');
  const otherCity = await orgNode(admin, 'city', '邻市总工会');
  const county = await orgNode(admin, 'county', '样例县总工会', { parentId: city });
  const enterprise = await orgNode(admin, 'enterprise', '样例一厂', {
    parentId: county,
    creditCode: completeCreditCode('91350100000000001')!,
  });
  const sibling = await orgNode(admin, 'enterprise', '样例二厂', {
    parentId: county,
    creditCode: completeCreditCode('91350100000000002')!,
  });
  const handler = await server.as('CITY_HANDLER', { nodeId: city });
  const programmeId = await handler.client.must('launchProgramme', {
    cityId: city,
    name: '师带徒',
    startsOn: '2025-01-01',
    endsOn: '2027-12-31',
    targets: { excellentEnterprises: 1, masterTitles: 1, promotedWorkers: 1, skilledMasters: 1 },
  });
  const officer = await server.as('ENTERPRISE', { nodeId: enterprise });
  const of = { enterpriseId: enterprise, programmeId };
  await officer.client.must('joinProgramme', of);
  const master = await worker(officer, '师傅甲', 'TECHNICIAN', of);
  await officer.client.must('admitMentor', {
    personId: master,
    programmeId,
    basis: 'GRADE',
    trades: [TRADE],
    places: 8,
  });
  const spare = await worker(officer, '工人乙', 'JUNIOR', of);
  const apprentices: string[] = [];
  for (let n = 0; n < pairings; n += 1) apprentices.push(await worker(officer, `徒弟${n}`, 'JUNIOR', of));
  const made: string[] = [];
  for (const apprenticeId of apprentices) {
    const dates = { startedOn: '2026-11-01', endsOn: '2028-11-01' };
    const people = { masterId: master, apprenticeId, targetGrade: 'INTERMEDIATE', trade: TRADE };
    made.push(await officer.client.must('registerPairing', { ...of, ...people, ...dates }));
  }
  const { accountId } = await server.as('APPRENTICE', { personId: randomUUID() });
  return {
    city,
    otherCity,
    county,
    enterprise,
    sibling,
    programmeId,
    master,
    apprentice: apprentices[0]!,
    spare,
    pairingId: made[0]!,
    pairings: made,
    spareAccountId: accountId,
    rulebookId: randomUUID(),
    roundId: randomUUID(),
    file: await handler.client.upload(PAPER),
  };
};
