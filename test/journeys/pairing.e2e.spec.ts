import { CommandBus } from '@nestjs/cqrs';
import { addYears } from '@xinhuo/kernel';
import { aTown, type Town } from '@xinhuo/pairing/testing';
import { shanghaiDay } from '@xinhuo/runtime';
import { type GraphqlClient, type JourneyServer, startXinhuo } from '../kit';

jest.setTimeout(120_000);

const PAIRING = `query ($id: ID!) { pairing(id: $id) {
  phase version draftVersion lapsesOn nextGate fitForPostOn overdue enteredOnPaper
  enterpriseName masterName apprenticeName confirmations { party name onPaper }
  milestones { milestone gate state overdue evidence note reason remark coSignedOn }
} }`;
const AMENDMENT = `query ($id: ID!) { pairing(id: $id) { version targetGrade endsOn
  amendment { version draftedOn trade targetGrade startedOn endsOn milestones { key dueOn gate } } } }`;
const LIST = `query ($filter: PairingFilterInput, $first: Int!, $after: String, $sort: PairingSort) {
  pairings(filter: $filter, first: $first, after: $after, sort: $sort) {
    nodes { pairingId phase masterName milestones { milestone } } pageInfo { hasNextPage endCursor } totalCount } }`;
const TIMELINE = `query ($id: ID!) { pairingTimeline(pairingId: $id) { type on by: byName text milestone party } }`;

describe('a pairing, from registration to a gate that counts', () => {
  let server: JourneyServer;
  let town: Town;
  let officer: GraphqlClient;
  const today = shanghaiDay(Date.now());

  beforeAll(async () => {
    server = await startXinhuo();
    town = await aTown({ commands: server.xinhuo.app.get(CommandBus) });
    officer = (await server.as('ENTERPRISE', { nodeId: town.firm })).client;
  });
  afterAll(() => server.close());

  const pairUp = async () => {
    const [masterId, apprenticeId] = [await town.master(), await town.apprentice()];
    const { client: master } = await server.as('MASTER', { nodeId: town.firm, personId: masterId });
    const { client: apprentice } = await server.as('APPRENTICE', { nodeId: town.firm, personId: apprenticeId });
    return { masterId, apprenticeId, master, apprentice };
  };
  const agreement = () => ({
    trade: '焊工',
    targetGrade: 'INTERMEDIATE',
    startedOn: today,
    endsOn: addYears(today, 2),
    programmeId: town.programmeId,
    enterpriseId: town.firm,
  });

  it('goes its whole way, each step taken by whose it is', async () => {
    const { masterId, apprenticeId, master, apprentice } = await pairUp();
    const register = { ...agreement(), masterId, apprenticeId };
    const id = await officer.must('registerPairing', register, 'register-1');
    expect(await officer.must('registerPairing', register, 'register-1')).toBe(id);
    const confirm = { pairingId: id, version: 1 };
    await master.must('confirmAgreement', { ...confirm, party: 'MASTER' });
    await apprentice.must('confirmAgreement', { ...confirm, party: 'APPRENTICE' });
    expect(
      await officer.receipt('confirmAgreement', { ...confirm, version: 2, party: 'ENTERPRISE_UNION' }),
    ).toMatchObject({
      rejected: 'VERSION_SUPERSEDED',
      values: { current: 1 },
      message: { zh: expect.stringContaining('第1版') },
    });
    await officer.must('confirmAgreement', { ...confirm, party: 'ENTERPRISE_UNION' });

    const step = { pairingId: id, milestone: 'fit-for-post' };
    const [evidence, better] = [[await apprentice.upload('照片')], [await apprentice.upload('更清楚的照片')]];
    expect((await master.receipt('signOffMilestone', step)).rejected).toBe('NOT_SUBMITTED');
    await apprentice.must('submitMilestone', { ...step, evidence, note: '可以上岗了' });
    await master.must('returnMilestone', { ...step, reason: '照片不清楚' });
    const { pairing: returned } = await master.query(PAIRING, { id });
    const row = (answer: typeof returned) =>
      answer.milestones.find(({ milestone }: { milestone: string }) => milestone === 'fit-for-post');
    expect(row(returned)).toMatchObject({ state: 'returned', reason: '照片不清楚', note: '可以上岗了' });
    await apprentice.must('submitMilestone', { ...step, evidence: better });
    await master.must('signOffMilestone', { ...step, remark: '操作规范' });
    expect((await officer.receipt('coSignGate', { ...step, milestone: 'independent' })).rejected).toBe('NOT_SIGNED');
    await officer.must('coSignGate', step);

    const { pairing } = await officer.query(PAIRING, { id });
    expect(pairing).toMatchObject({
      phase: 'active',
      version: 1,
      draftVersion: null,
      nextGate: 'independent',
      fitForPostOn: today,
      overdue: false,
      enteredOnPaper: false,
      enterpriseName: expect.stringContaining('演示'),
      masterName: '演示甲',
    });
    expect(row(pairing)).toMatchObject({ state: 'passed', remark: '操作规范', evidence: better });
    const { pairingTimeline } = await apprentice.query(TIMELINE, { id });
    expect(pairingTimeline.at(-1)).toMatchObject({ type: 'GatePassed', on: today });
    expect(pairingTimeline.map(({ type }: { type: string }) => type)).toContain('MilestoneReturned');
  });

  it('shows what a later version would change until it is answered', async () => {
    const { masterId, apprenticeId, master, apprentice } = await pairUp();
    const id = await officer.must('registerPairing', { ...agreement(), masterId, apprenticeId });
    const first = { pairingId: id, version: 1 };
    await master.must('confirmAgreement', { ...first, party: 'MASTER' });
    await apprentice.must('confirmAgreement', { ...first, party: 'APPRENTICE' });
    await officer.must('confirmAgreement', { ...first, party: 'ENTERPRISE_UNION' });
    const asked = async (client: GraphqlClient) => (await client.query(AMENDMENT, { id })).pairing;
    expect(await asked(master)).toMatchObject({ version: 1, amendment: null });

    const longer = { trade: '焊工', targetGrade: 'SENIOR', startedOn: today, endsOn: addYears(today, 3) };
    await officer.must('reviseAgreement', { pairingId: id, version: 2, ...longer });
    const { amendment, ...now } = await asked(master);
    expect(now).toMatchObject({ version: 1, targetGrade: 'INTERMEDIATE', endsOn: addYears(today, 2) });
    expect(amendment).toMatchObject({ version: 2, draftedOn: today, targetGrade: 'SENIOR', endsOn: longer.endsOn });
    expect(amendment.milestones.map(({ key }: { key: string }) => key)).toContain('completion');
    const { client: stranger } = await server.as('ENTERPRISE', { nodeId: town.otherFirm });
    expect(await asked(stranger)).toBeNull();

    await master.must('declineAgreement', { pairingId: id, version: 2, party: 'MASTER', reason: '期限太长' });
    expect(await asked(master)).toMatchObject({ version: 1, amendment: null, targetGrade: 'INTERMEDIATE' });
  });

  it('is entered from paper by a clerk, visibly so', async () => {
    const { masterId, apprenticeId } = await pairUp();
    const { client: clerk } = await server.as('DATA_ENTRY', { nodeId: town.city });
    const { client: otherClerk } = await server.as('DATA_ENTRY', { nodeId: town.city, personId: crypto.randomUUID() });
    const { personId: signedBy } = await server.as('ENTERPRISE', { nodeId: town.firm });
    const scan = await clerk.upload();
    const id = await clerk.must('registerPairing', {
      ...agreement(),
      ...{ masterId, apprenticeId, startedOn: '2025-03-01', endsOn: '2027-02-28', registeredOn: '2025-03-01' },
      paper: { signedBy },
    });
    const confirm = { pairingId: id, version: 1, confirmedOn: '2025-03-05' };
    for (const [party, person] of [
      ['MASTER', masterId],
      ['APPRENTICE', apprenticeId],
    ]) {
      await clerk.must('confirmAgreement', { ...confirm, party, paper: { signedBy: person, scan } });
    }
    const union = { ...confirm, party: 'ENTERPRISE_UNION', paper: { signedBy, scan } };
    expect((await clerk.receipt('confirmAgreement', union)).rejected).toBe('SAME_PERSON');
    await otherClerk.must('confirmAgreement', union);
    const step = { pairingId: id, milestone: 'fit-for-post' };
    await clerk.must('signOffPaper', { ...step, masterId, scan, signedOn: '2025-05-20' });
    const coSign = { ...step, coSignedOn: '2025-05-21', paper: { signedBy, scan } };
    expect((await clerk.receipt('coSignGate', coSign)).rejected).toBe('SAME_PERSON');
    await otherClerk.must('coSignGate', coSign);
    const { pairing } = await otherClerk.query(PAIRING, { id });
    expect(pairing).toMatchObject({ enteredOnPaper: true, fitForPostOn: '2025-05-20', nextGate: 'independent' });
    const late = (shown: { milestones: { overdue: boolean }[] }) => shown.milestones.some(({ overdue }) => overdue);
    expect(late(pairing)).toBe(true);

    await officer.must('endPairing', { pairingId: id, reason: 'BY_AGREEMENT' });
    const { pairing: ended } = await officer.query(PAIRING, { id });
    expect(ended).toMatchObject({ phase: 'ended', overdue: false });
    expect(late(ended)).toBe(false);
  });

  it('shows each viewer their own, page by page, and tells others nothing', async () => {
    const { masterId, apprenticeId, master } = await pairUp();
    const id = await officer.must('registerPairing', { ...agreement(), masterId, apprenticeId });
    const list = (client: GraphqlClient, variables: object) =>
      client.query(LIST, { first: 1, sort: 'APPRENTICE_NAME', ...variables });
    const { client: city } = await server.as('CITY_HANDLER', { nodeId: town.city });
    const answer = { pairingId: id, version: 1, party: 'MASTER', reason: '不同意' };
    await expect(city.receipt('declineAgreement', answer)).rejects.toThrow('未找到，或不在管理范围内。');
    const first = (await list(officer, {})).pairings;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await list(officer, { after: first.pageInfo.endCursor })).pairings;
    expect(second.nodes[0].pairingId).not.toBe(first.nodes[0].pairingId);
    const { endCursor } = first.pageInfo;
    const other = await officer.send(LIST, { first: 1, sort: 'ENDS_ON', after: endCursor });
    expect(other.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT'); // a cursor of another order
    const { totalCount } = (await list(officer, { filter: { masterId } })).pairings;
    expect(totalCount).toBe(1);
    expect((await list(officer, { filter: { masterId } })).pairings.nodes).toMatchObject([{ pairingId: id }]);
    expect((await list(master, { first: 10 })).pairings.nodes).toHaveLength(1);
    const { client: stranger } = await server.as('ENTERPRISE', { nodeId: town.otherFirm });
    expect((await list(stranger, { first: 10 })).pairings.nodes).toEqual([]);
    expect((await stranger.query(PAIRING, { id })).pairing).toBeNull();
    const denied = await stranger.send(
      'mutation ($input: EndPairingInput!) { endPairing(input: $input) { position } }',
      { input: { pairingId: id, reason: 'BY_AGREEMENT' } },
    );
    expect(denied.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      message: { zh: '未找到，或不在管理范围内。' },
    });
  });

  it('says which field is wrong, and does nothing', async () => {
    const { masterId, apprenticeId } = await pairUp();
    const register = { ...agreement(), masterId, apprenticeId };
    const wrong = await officer.send(
      'mutation ($input: RegisterPairingInput!) { registerPairing(input: $input) { position } }',
      { input: { ...register, startedOn: '2025-02-30' } },
    );
    expect(wrong.errors?.[0]).toMatchObject({
      message: expect.stringContaining('startedOn'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const badCursor = await officer.send(LIST, { first: 1, after: 'bm9uc2Vuc2U' });
    expect(badCursor.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await officer.receipt('registerPairing', { ...register, endsOn: today })).rejected).toBe(
      'TERM_OUT_OF_RANGE',
    );
    await officer.must('registerPairing', register);
  });
});
