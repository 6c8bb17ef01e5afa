import { CommandBus } from '@nestjs/cqrs';
import { completeIdNumber } from '@xinhuo/kernel';
import { aTown, type Town } from '@xinhuo/pairing/testing';
import { type GraphqlClient, type JourneyServer, startXinhuo } from '../kit';

jest.setTimeout(120_000);

const WORKERS = `query ($filter: WorkerFilterInput, $first: Int!, $after: String) {
  workers(filter: $filter, first: $first, after: $after) {
    nodes {
      personId name enterpriseName trade grade leftOn publishable
      mentor { basis places usedPlaces } titles { title holderName }
      promotions { from to state certificateNumber reason worker { name grade } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
const WORKER = '{ worker(id: "ID") { name grade erased promotions { state certificateNumber revocationReason } } }';
const MENTORS = `query ($programmeId: ID!, $filter: MentorFilterInput) {
  mentors(programmeId: $programmeId, filter: $filter) { nodes { personId name enterpriseName allPlaces usedPlaces grade } }
}`;

describe('people, over GraphQL', () => {
  let server: JourneyServer;
  let town: Town;
  let officer: GraphqlClient;
  let county: GraphqlClient;
  let handler: GraphqlClient;
  let other: GraphqlClient;

  beforeAll(async () => {
    server = await startXinhuo();
    town = await aTown({ commands: server.xinhuo.app.get(CommandBus) });
    officer = (await server.as('ENTERPRISE', { nodeId: town.firm })).client;
    other = (await server.as('ENTERPRISE', { nodeId: town.otherFirm })).client;
    county = (await server.as('COUNTY', { nodeId: town.countyA })).client;
    handler = (await server.as('CITY_HANDLER', { nodeId: town.city })).client;
  });
  afterAll(() => server.close());

  const worker = (name: string, more: object = {}) => ({
    ...{ programmeId: town.programmeId, enterpriseId: town.firm, name, trade: '焊工', grade: 'JUNIOR' },
    ...more,
  });
  const find = async (client: GraphqlClient, filter: object, page: object = { first: 10 }) =>
    (await client.query(WORKERS, { filter, ...page })).workers;

  it('registers a worker whom officers find by characters, pinyin and initials', async () => {
    const idNumber = completeIdNumber('64020219850505123')!;
    const id = await officer.must('registerWorker', worker('王建国', { idNumber, phone: '139 0952 0001' }), 'register');
    expect(
      await officer.must('registerWorker', worker('王建国', { idNumber, phone: '139 0952 0001' }), 'register'),
    ).toBe(id);
    for (const text of ['王', '建国', 'wjg', 'wangjianguo']) {
      const { nodes } = await find(officer, { text });
      expect(nodes).toMatchObject([
        { personId: id, name: '王建国', grade: 'JUNIOR', mentor: null, promotions: [], titles: [] },
      ]);
      expect(nodes[0].enterpriseName).toContain('演示');
    }
    expect((await find(other, { text: '王' })).nodes).toEqual([]);
    const ask = `query ($idNumber: String) { personDuplicates(idNumber: $idNumber) { exists personIds } }`;
    expect((await officer.query(ask, { idNumber })).personDuplicates).toEqual({ exists: true, personIds: [id] });
    expect((await other.query(ask, { idNumber })).personDuplicates).toEqual({ exists: true, personIds: [] });
  });

  it('says in Chinese which number is wrong, and does not repeat it', async () => {
    const input = worker('李错号', { idNumber: '640202198505051231', phone: '110' });
    const document = 'mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { id } }';
    const { errors } = await officer.send(document, { input });
    expect(errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.idNumber' }, { path: 'input.phone' }],
    });
    expect(JSON.stringify(errors)).not.toContain('640202198505051231');
  });

  it('takes a promotion through two pairs of eyes, and back', async () => {
    const personId = await officer.must('registerWorker', worker('赵晋级'));
    const { programmeId } = town;
    const step = { programmeId, personId, from: 'JUNIOR', to: 'SENIOR', certifiedOn: '2025-06-01' };
    const paper = { certificateNumber: 'NX-0001', scan: await officer.upload() };
    expect(await officer.receipt('recordPromotion', { ...step, ...paper })).toMatchObject({
      rejected: 'JUMP_NEEDS_REASON',
      values: { steps: 2 },
      message: { zh: expect.stringContaining('2级') },
    });
    const promotion = { ...step, ...paper, reason: '竞赛金奖' };
    const promotionId = await officer.must('recordPromotion', promotion, 'promotion');
    expect(await officer.must('recordPromotion', promotion, 'promotion')).toBe(promotionId);
    for (const other of [{ reason: '破格' }, { certificateNumber: 'NX-0002' }]) {
      const again = officer.receipt('recordPromotion', { ...promotion, ...other }, 'promotion');
      await expect(again).rejects.toThrow('已用于其他内容');
    }
    const { nodes } = await find(county, { text: '赵晋级' });
    expect(nodes[0].promotions).toEqual([
      {
        ...{ from: 'JUNIOR', to: 'SENIOR', state: 'RECORDED', certificateNumber: 'NX-0001', reason: '竞赛金奖' },
        worker: { name: '赵晋级', grade: 'JUNIOR' },
      },
    ]);
    const { errors } = await officer.send(
      'mutation ($input: VerifyPromotionInput!) { verifyPromotion(input: $input) { id } }',
      { input: { programmeId, personId, promotionId } },
    );
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
    await county.must('verifyPromotion', { programmeId, personId, promotionId });
    const shown = WORKER.replace('ID', personId);
    expect((await county.query(shown)).worker).toMatchObject({ grade: 'SENIOR', promotions: [{ state: 'VERIFIED' }] });
    await county.must('revokePromotion', { programmeId, personId, promotionId, reason: '证书无法查证' });
    expect((await county.query(shown)).worker).toMatchObject({
      grade: 'JUNIOR',
      promotions: [{ state: 'REVOKED', revocationReason: '证书无法查证' }],
    });
    expect((await other.query(shown)).worker).toBeNull();
  });

  it('keeps the mentor pool, titles and consents', async () => {
    const { programmeId } = town;
    const personId = await officer.must('registerWorker', worker('钱名师', { grade: 'TECHNICIAN' }));
    await officer.must('admitMentor', { personId, programmeId, basis: 'GRADE', trades: ['焊工'], places: 2 });
    await county.must('setMentorPlaces', { personId, places: 5 });
    const filter = { text: 'qms', hasPlace: true };
    const { mentors } = await county.query(MENTORS, { programmeId, filter });
    expect(mentors.nodes).toMatchObject([
      { personId, name: '钱名师', allPlaces: 5, usedPlaces: 0, grade: 'TECHNICIAN' },
    ]);
    const award = { programmeId, title: 'MASTER', holderKind: 'PERSON', holderId: personId };
    const titleId = await handler.must('awardTitle', award);
    expect(await handler.must('awardTitle', award)).toBe(titleId);
    const shown = `{ titles(filter: { holderId: "${personId}" }) { nodes { title holderName enterpriseName } } }`;
    expect((await handler.query(shown)).titles.nodes).toEqual([
      { title: 'MASTER', holderName: '钱名师', enterpriseName: expect.stringContaining('演示') },
    ]);

    const { client: master } = await server.as('MASTER', { nodeId: town.firm, personId });
    await master.must('giveConsent', { programmeId, personId, purpose: 'PUBLICATION', version: 1 });
    expect((await find(master, {})).nodes).toMatchObject([{ personId, publishable: true, mentor: { places: 5 } }]);
    const consent = { programmeId, personId, purpose: 'PUBLICATION' };
    expect((await officer.receipt('withdrawConsent', consent)).rejected).toBe('NOT_THE_PERSON');
    await master.must('withdrawConsent', consent);
    await handler.must('revokeTitle', { titleId, reason: '经核实不符合条件' });
    await officer.must('withdrawMentor', { personId, programmeId });
    expect((await officer.query(MENTORS, { programmeId, filter: { text: 'qms' } })).mentors.nodes).toEqual([]);
  });

  it('lets workers leave, come back and be forgotten', async () => {
    const { programmeId } = town;
    const personId = await officer.must('registerWorker', worker('孙离职'));
    await officer.must('recordWorkerLeft', { programmeId, personId });
    expect((await find(officer, { text: '孙离职', employed: false })).nodes).toHaveLength(1);
    const { client: otherCounty } = await server.as('COUNTY', { nodeId: town.countyB });
    await otherCounty.must('moveWorker', { programmeId, personId, enterpriseId: town.otherFirm });
    expect((await find(other, { text: '孙离职' })).nodes).toMatchObject([{ personId, leftOn: null }]);
    await handler.must('erasePerson', { personId });
    expect((await other.query(WORKER.replace('ID', personId))).worker).toMatchObject({
      name: '（已删除）',
      erased: true,
    });
  });

  it('pages through names and refuses a cursor of something else', async () => {
    for (const name of ['分页甲', '分页乙', '分页丙']) await officer.must('registerWorker', worker(name));
    const filter = { text: '分页' };
    const first = await find(officer, filter, { first: 2 });
    const second = await find(officer, filter, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ name }: { name: string }) => name)).toEqual([
      '分页丙',
      '分页甲',
      '分页乙',
    ]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const after = Buffer.from('["x"]').toString('base64url');
    const { errors } = await officer.send(WORKERS, { filter, first: 2, after });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'after' }] });
  });
});
