import { makeWorld, type World } from '../access/world';
import { type GraphqlClient, type JourneyServer, type Loose, startXinhuo } from '../kit';

jest.setTimeout(180_000);

const WORK = `query ($first: Int!, $after: String) { myWork(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { kind dueOn since overdue pairingId version milestone gate promotionId roundId grantId amountFen
    enterpriseName masterName apprenticeName personName milestoneDetail { milestone state evidence } } } }`;

describe('what waits for somebody', () => {
  let server: JourneyServer;
  let world: World;
  let officer: GraphqlClient;
  let master: GraphqlClient;
  let apprentice: GraphqlClient;

  beforeAll(async () => {
    server = await startXinhuo();
    world = await makeWorld(server);
    const at = { nodeId: world.enterprise };
    officer = (await server.as('ENTERPRISE', at)).client;
    master = (await server.as('MASTER', { ...at, personId: world.master })).client;
    apprentice = (await server.as('APPRENTICE', { ...at, personId: world.apprentice })).client;
  });
  afterAll(() => server.close());

  const work = async (client: GraphqlClient): Promise<Loose[]> =>
    (await client.query(WORK, { first: 50 })).myWork.nodes;
  const kinds = async (client: GraphqlClient) => (await work(client)).map(({ kind }) => kind);

  it('is an agreement until the own party has confirmed it', async () => {
    const waiting = { kind: 'CONFIRM_AGREEMENT', pairingId: world.pairingId, version: 1, masterName: '师傅甲' };
    for (const client of [master, apprentice, officer])
      expect(await work(client)).toContainEqual(expect.objectContaining(waiting));
    const confirm = { pairingId: world.pairingId, version: 1 };
    await master.must('confirmAgreement', { ...confirm, party: 'MASTER' });
    expect(await kinds(master)).toEqual([]);
    await apprentice.must('confirmAgreement', { ...confirm, party: 'APPRENTICE' });
    await officer.must('confirmAgreement', { ...confirm, party: 'ENTERPRISE_UNION' });
    expect(await kinds(officer)).toEqual([]);
  });

  it('is a milestone, and wanders from apprentice to master and union and back', async () => {
    const step = { pairingId: world.pairingId, milestone: 'fit-for-post' };
    const [next] = await work(apprentice);
    expect(next).toMatchObject({ kind: 'SUBMIT_MILESTONE', pairingId: world.pairingId, overdue: false });
    const evidence = [await apprentice.upload('照片')];
    await apprentice.must('submitMilestone', { ...step, evidence });
    const ofStep = { milestone: 'fit-for-post', gate: true, milestoneDetail: { milestone: 'fit-for-post' } };
    expect(await work(master)).toMatchObject([{ kind: 'SIGN_MILESTONE', ...ofStep, milestoneDetail: { evidence } }]);
    await master.must('returnMilestone', { ...step, reason: '照片不清楚' });
    expect(await work(master)).toEqual([]);
    expect((await work(apprentice))[0]).toMatchObject({ kind: 'REDO_MILESTONE', ...ofStep });
    await apprentice.must('submitMilestone', { ...step, evidence });
    expect(await kinds(apprentice)).not.toContain('REDO_MILESTONE');
    await master.must('signOffMilestone', step);
    expect(await work(master)).toEqual([]);
    expect(await work(officer)).toMatchObject([{ kind: 'CO_SIGN_GATE', ...ofStep, apprenticeName: '徒弟0' }]);
    await officer.must('coSignGate', step);
    expect(await work(officer)).toEqual([]);
  });

  it('is a promotion, for those above the enterprise', async () => {
    const { client: county } = await server.as('COUNTY', { nodeId: world.county });
    const waiting = await work(county);
    expect(waiting).toContainEqual(
      expect.objectContaining({ kind: 'VERIFY_PROMOTION', promotionId: world.promotionId, personName: '徒弟0' }),
    );
    const { programmeId, promotionId } = world;
    await county.must('verifyPromotion', { programmeId, personId: world.apprentice, promotionId });
    expect(await work(county)).toHaveLength(waiting.length - 1);
  });

  it('is a grant, from one desk to the next', async () => {
    const at = { nodeId: world.city };
    const { client: handler } = await server.as('CITY_HANDLER', at);
    const { client: approver } = await server.as('CITY_APPROVER', at);
    const { client: finance } = await server.as('FINANCE', at);
    const { grantId } = world;
    expect(await work(approver)).toMatchObject([{ kind: 'APPROVE_GRANT' }, { kind: 'APPROVE_GRANT' }]);
    await approver.must('returnGrant', { grantId, proposal: 1, reason: '核对姓名' });
    expect(await kinds(approver)).toEqual(['APPROVE_GRANT']);
    expect((await work(handler))[0]).toMatchObject({ kind: 'PROPOSE_AGAIN', grantId });
    expect(await work(finance)).toEqual([]);
  });

  it('comes page by page, and is counted', async () => {
    const { client: approver } = await server.as('CITY_HANDLER', { nodeId: world.city });
    const all = await work(approver);
    const pages: Loose[] = [];
    for (let after: string | null = null; ;) {
      const { myWork } = await approver.query(WORK, { first: 1, after });
      expect(myWork.totalCount).toBe(all.length);
      pages.push(...myWork.nodes);
      after = myWork.pageInfo.endCursor;
      if (!myWork.pageInfo.hasNextPage) break;
    }
    expect(pages).toEqual(all);
    const bad = await approver.send(WORK, { first: 1, after: Buffer.from('["x"]').toString('base64url') });
    expect(bad.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is told as news afterwards, to those whom it concerns', async () => {
    const NEWS = `query ($first: Int!, $after: String, $nodeId: ID) {
      recentActivity(first: $first, after: $after, nodeId: $nodeId) {
        nodes { kind happenedOn pairingId milestone nodeName personName masterName to } pageInfo { hasNextPage endCursor } } }`;
    const news = async (client: GraphqlClient, variables: object = {}): Promise<Loose> =>
      (await client.query(NEWS, { first: 50, ...variables })).recentActivity;
    const all = (await news(officer)).nodes;
    const gate = { kind: 'GatePassed', pairingId: world.pairingId, milestone: 'fit-for-post' };
    expect(all).toContainEqual(
      expect.objectContaining({ ...gate, nodeName: '样例一厂', personName: '徒弟0', masterName: '师傅甲' }),
    );
    expect(all.map(({ kind }: Loose) => kind)).toContain('AgreementTookForce');
    const first = await news(officer, { first: 1 });
    const second = await news(officer, { first: 50, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes]).toEqual(all);
    expect((await news(master)).nodes).toContainEqual(expect.objectContaining(gate));
    const { client: sibling } = await server.as('ENTERPRISE', { nodeId: world.sibling });
    expect((await news(sibling)).nodes).toEqual([]);
    expect((await news(officer, { nodeId: world.city })).nodes).toEqual(all); // never more than the own part
    const { client: city } = await server.as('CITY_HANDLER', { nodeId: world.city });
    expect((await news(city, { nodeId: world.enterprise })).nodes).toEqual(all);
    expect((await news(city)).nodes.length).toBeGreaterThan(all.length);
  });

  it('becomes a lineage, whose persons elsewhere have no ids', async () => {
    const LINEAGE = `query ($personId: ID!) { lineage(personId: $personId) { cut
      nodes { key personId name generation enterpriseName trade grade } edges { from to pairingId phase } } }`;
    const lineage = async (client: GraphqlClient, personId: string): Promise<Loose> =>
      (await client.query(LINEAGE, { personId })).lineage;
    const edges = [{ from: 0, to: 1, pairingId: world.pairingId, phase: 'active' }];
    expect(await lineage(officer, world.master)).toEqual({
      cut: false,
      nodes: [
        expect.objectContaining({ key: 0, personId: world.master, name: '师傅甲', generation: 0 }),
        expect.objectContaining({ key: 1, personId: world.apprentice, name: '徒弟0', generation: 1 }),
      ],
      edges,
    });
    const own = await lineage(apprentice, world.apprentice);
    expect(own.nodes).toMatchObject([{ generation: 0 }, { personId: null, name: '师傅甲', generation: -1 }]);
    expect(own.edges).toEqual([{ ...edges[0], from: 1, to: 0 }]);
    expect(await lineage(apprentice, world.master)).toBeNull();
    const { client: sibling } = await server.as('ENTERPRISE', { nodeId: world.sibling });
    expect(await lineage(sibling, world.master)).toBeNull();
    expect(await lineage(officer, world.spare)).toMatchObject({ nodes: [{ key: 0 }], edges: [] });
  });

  it('is nothing for those who only look', async () => {
    for (const role of ['AUDITOR', 'ADMIN'] as const) {
      expect(await work((await server.as(role, { nodeId: world.city })).client)).toEqual([]);
    }
  });
});
