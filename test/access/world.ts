import { randomUUID } from 'node:crypto';

import { completeCreditCode } from '@xinhuo/kernel';

import type { JourneyServer, SignedIn } from '../kit';
import { makeMoney, type Money } from './money';
import { activePair, mentor, pair, worker } from './pairings';
import { makeInnovation, makeResults, type Results } from './results';

/** Ids of a small world: two cities; one with two counties, of which the first has two enterprises and the other one. */
export interface World extends Results, Money {
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
  /** A paper that every asker uploads. */
  readonly file: string;
}

/** What the paper says; whoever uploads it gets the same name. */
export const PAPER = '样例材料';

const orgNode = (admin: SignedIn, kind: string, name: string, of: object = {}): Promise<string> =>
  admin.client.must('registerOrgNode', { kind, name, ...of });

const makeTree = async (admin: SignedIn) => {
  const city = await orgNode(admin, 'city', '样例市总工会');
  const otherCity = await orgNode(admin, 'city', '邻市总工会');
  const county = await orgNode(admin, 'county', '样例县总工会', { parentId: city });
  const otherCounty = await orgNode(admin, 'county', '样例二县总工会', { parentId: city });
  const firm = (name: string, parentId: string, code: string) =>
    orgNode(admin, 'enterprise', name, { parentId, creditCode: completeCreditCode(code)! });
  const enterprise = await firm('样例一厂', county, '91350100000000001');
  const sibling = await firm('样例二厂', county, '91350100000000002');
  const far = await firm('样例三厂', otherCounty, '91350100000000003');
  return { city, otherCity, county, enterprise, sibling, far };
};

const launch = (handler: SignedIn, cityId: string, name: string): Promise<string> =>
  handler.client.must('launchProgramme', {
    ...{ cityId, name, startsOn: '2025-01-01', endsOn: '2027-12-31' },
    targets: { excellentEnterprises: 1, masterTitles: 1, promotedWorkers: 1, skilledMasters: 1 },
  });

const INVITE = 'mutation ($input: InviteWorkersInput!) { inviteWorkers(input: $input) { code } }';

/** Invites workers to sign in, for the list of invitations. */
const invite = async (officer: SignedIn, personIds: readonly string[]): Promise<void> => {
  await officer.client.query(INVITE, { input: { personIds, role: 'MASTER' } });
};

/** An enterprise of another county, with something that counts on the boards. */
const makeFar = async (server: JourneyServer, city: string, of: { enterpriseId: string; programmeId: string }) => {
  const officer = await server.as('ENTERPRISE', { nodeId: of.enterpriseId });
  await officer.client.must('joinProgramme', of);
  const person = await worker(officer, of, { name: '工人戊', grade: 'JUNIOR' });
  const colleague = await server.as('ENTERPRISE', { nodeId: of.enterpriseId, personId: randomUUID() });
  await makeInnovation([officer, colleague], { ...of, city, people: [person, person] });
};

/** Makes the world through the same door as everybody. */
export const makeWorld = async (server: JourneyServer, { pairings = 1 } = {}): Promise<World> => {
  const { far, ...tree } = await makeTree(await server.as('ADMIN'));
  const { city, enterprise } = tree;
  const handler = await server.as('CITY_HANDLER', { nodeId: city });
  const programmeId = await launch(handler, city, '师带徒');
  await launch(handler, city, '另一个项目');
  const officer = await server.as('ENTERPRISE', { nodeId: enterprise });
  const of = { enterpriseId: enterprise, programmeId };
  await officer.client.must('joinProgramme', of);
  const master = await mentor(officer, of, '师傅甲');
  const spare = await worker(officer, of, { name: '工人乙', grade: 'JUNIOR' });
  await invite(officer, [master, spare]);
  const [apprentices, made]: [string[], string[]] = [[], []];
  for (let n = 0; n < pairings; n += 1) {
    const apprenticeId = await worker(officer, of, { name: `徒弟${n}`, grade: 'JUNIOR' });
    apprentices.push(apprenticeId);
    made.push(await pair(officer, of, { masterId: master, apprenticeId }));
  }
  const [apprentice, pairingId] = [apprentices[0]!, made[0]!];
  for (let n = 0; n < 2; n += 1) await activePair(server, officer, of);
  await makeFar(server, city, { enterpriseId: far, programmeId });
  const results = await makeResults(server, { city, ...of, people: [apprentice, spare] });
  const money = await makeMoney(server, { city, programmeId, titled: [master, apprentice] });
  const { accountId } = await server.as('APPRENTICE', { personId: randomUUID() });
  const people = { master, apprentice, spare, spareAccountId: accountId };
  const file = await handler.client.upload(PAPER);
  return { ...tree, programmeId, ...people, pairingId, pairings: made, file, ...results, ...money };
};
