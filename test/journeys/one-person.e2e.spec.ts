import { completeCreditCode, completeIdNumber } from '@xinhuo/kernel';

import { shanghaiDay } from '@xinhuo/runtime';

import { makeMoney } from '../access/money';
import { type JourneyServer, signIn, type SignedIn, startXinhuo } from '../kit';

jest.setTimeout(120_000);

const PASSWORD = 'nobody-guesses-this';

/** One human being who has two accounts, and a colleague with one. */
const ZHENG = { name: '郑双号', idNumber: completeIdNumber('64020219850505123')! };
const COLLEAGUE = { name: '王审批', idNumber: completeIdNumber('64020219860606123')! };

describe('one human being with two accounts', () => {
  let server: JourneyServer;
  let admin: SignedIn;
  beforeAll(async () => {
    server = await startXinhuo();
    admin = await server.as('ADMIN');
  });
  afterAll(() => server.close());

  const opened = async (account: string, role: string, nodeId: string, who: object): Promise<SignedIn> => {
    const accountId = await admin.client.must('openAccount', { account, password: PASSWORD, role, nodeId, ...who });
    const client = await signIn(server.url, account, PASSWORD);
    const { me } = await client.query('{ me { personId } }');
    return { client, account, password: PASSWORD, accountId, personId: me.personId as string, nodeId };
  };

  it('cannot approve as approver what they proposed as handler; a colleague can', async () => {
    const city = await admin.client.must('registerOrgNode', { kind: 'city', name: '演示市总工会' });
    const handler = await opened('zheng-1', 'CITY_HANDLER', city, ZHENG);
    const approver = await opened('zheng-2', 'CITY_APPROVER', city, ZHENG);
    const colleague = await opened('wang', 'CITY_APPROVER', city, COLLEAGUE);
    expect(approver.personId).toBe(handler.personId);
    expect(colleague.personId).not.toBe(handler.personId);
    const programmeId = await handler.client.must('launchProgramme', {
      ...{ cityId: city, name: '师带徒', startsOn: '2025-01-01', endsOn: '2027-12-31' },
      targets: { excellentEnterprises: 1, masterTitles: 1, promotedWorkers: 1, skilledMasters: 1 },
    });
    const enterpriseId = await admin.client.must('registerOrgNode', {
      ...{ kind: 'enterprise', name: '演示厂', parentId: city, creditCode: completeCreditCode('91640200000000001')! },
    });
    const master = { name: '演示师', enterpriseId, programmeId, trade: '焊工', grade: 'SENIOR' };
    const titled = [await handler.client.must('registerWorker', master)];
    // An officer who learns a trade stays one person; a number under another name is somebody's mistake.
    const learns = { ...ZHENG, enterpriseId, programmeId, trade: '焊工', grade: 'JUNIOR' };
    const denied = await colleague.client.send(
      'mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { id } }',
      { input: { ...learns, name: '郑单号' } },
    );
    expect(denied.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const other = { ...learns, name: '郑单号' };
    expect((await handler.client.receipt('registerWorker', other)).rejected).toBe('NAME_DIFFERS');
    expect(await handler.client.must('registerWorker', learns, 'as-worker')).toBe(handler.personId);
    expect(await handler.client.must('registerWorker', learns, 'as-worker')).toBe(handler.personId);
    const { worker } = await handler.client.query('query ($id: ID!) { worker(id: $id) { name } }', {
      id: handler.personId,
    });
    expect(worker.name).toBe(ZHENG.name);
    const { grantId } = await makeMoney(server, { city, programmeId, titled, proposer: handler });
    const approve = async ({ client }: SignedIn) => {
      const decidedOn = shanghaiDay(Date.now());
      const file = await client.upload('会议纪要');
      return client.receipt('approveGrant', { grantId, proposal: 1, decision: { decidedOn, number: '纪要1', file } });
    };
    expect((await approve(approver)).rejected).toBe('SAME_PERSON');
    expect((await approve(colleague)).rejected).toBeNull();
  });
});
