import { randomUUID } from 'node:crypto';
import { completeCreditCode } from '@xinhuo/kernel';
import { type GraphqlClient, type JourneyServer, startXinhuo } from '../kit';

jest.setTimeout(120_000);

const NODE = `query ($id: ID!) { orgNode(id: $id) {
  name kind parentName countyName creditCode
  participations { programmeId stage stages { stage } years { year headcount mechanismComplete noMajorAccident mechanism { rules } } }
} }`;
const ENTERPRISES = `query ($filter: EnterpriseFilterInput, $first: Int!, $after: String) {
  enterprises(filter: $filter, first: $first, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }`;
const PROGRAMME = `query ($id: ID!) { programme(id: $id) {
  name targets { masterTitles } settings { lapseDays baselines { trade days } } criteria { maturity { pairings } }
  priorityTrades { version trades } planTemplates { trade milestones { key gate } }
} }`;
const RESULTS = `{
  breakthroughs { nodes { title state evidence enterpriseName team { personId } } }
  smallInnovations { nodes { title kind state makers { personId } } }
  competitions { nodes { name entryCount prizeCount organiserName entries { nodes { personId prize enterpriseName } } } }
  honours { nodes { personId honour revokedOn } }
  assessments { nodes { scoreHundredths baseline beforeHundredths } }
}`;

const targets = { excellentEnterprises: 50, masterTitles: 300, skilledMasters: 2000, promotedWorkers: 10_000 };
const code = completeCreditCode('91640200MA76XINHU'.replace('I', 'J'))!;
const items = { leadership: true, rules: true, funding: true, records: true, assessment: true };

describe('a city sets up its programme, over GraphQL', () => {
  let server: JourneyServer;
  let [city, countyA, firm, programmeId] = ['', '', '', ''];
  let admin: GraphqlClient;
  let handler: GraphqlClient;
  let approver: GraphqlClient;
  let officer: GraphqlClient;
  let colleague: GraphqlClient;

  beforeAll(async () => {
    server = await startXinhuo();
    admin = (await server.as('ADMIN')).client;
    city = await admin.must('registerOrgNode', { kind: 'city', name: '演示市总工会' });
    handler = (await server.as('CITY_HANDLER', { nodeId: city })).client;
    approver = (await server.as('CITY_APPROVER', { nodeId: city })).client;
  });
  afterAll(() => server.close());

  it('grows its org tree, with credit codes that are checked and taken once', async () => {
    countyA = await handler.must('registerOrgNode', { kind: 'county', parentId: city, name: '演示甲县总工会' });
    const input = { kind: 'enterprise', parentId: countyA, name: '演示焊接公司', creditCode: code.toLowerCase() };
    firm = await handler.must('registerOrgNode', input, 'firm');
    expect(await handler.must('registerOrgNode', input, 'firm')).toBe(firm);
    const twin = await handler.receipt('registerOrgNode', { ...input, name: '冒名公司' });
    expect(twin.rejected).toBe('CREDIT_CODE_TAKEN');
    expect(twin.message!.zh).toContain('已被登记');
    const wrong = await handler.receipt('registerOrgNode', { ...input, creditCode: `${code.slice(0, 17)}?` });
    expect(wrong).toMatchObject({ rejected: 'CREDIT_CODE_INVALID', position: null });
    officer = (await server.as('ENTERPRISE', { nodeId: firm })).client;
    colleague = (await server.as('ENTERPRISE', { nodeId: firm, personId: randomUUID() })).client;
    expect((await officer.query(NODE, { id: countyA })).orgNode).toBeNull();
    expect((await handler.query(NODE, { id: firm })).orgNode).toMatchObject({
      ...{ name: '演示焊接公司', kind: 'enterprise', parentName: '演示甲县总工会', countyName: '演示甲县总工会' },
      ...{ creditCode: code, participations: [] },
    });
  });

  it('moves a firm to another county and renames it', async () => {
    const countyB = await handler.must('registerOrgNode', { kind: 'county', parentId: city, name: '演示乙县总工会' });
    const second = { kind: 'enterprise', name: '演示酒业公司', creditCode: completeCreditCode('91640200MA76WJNE1')! };
    const moving = await handler.must('registerOrgNode', { ...second, parentId: countyA });
    await handler.must('moveOrgNode', { nodeId: moving, parentId: countyB });
    await handler.must('renameOrgNode', { nodeId: moving, name: '演示酒庄' });
    expect((await handler.query(NODE, { id: moving })).orgNode).toMatchObject({
      name: '演示酒庄',
      countyName: '演示乙县总工会',
    });
    const find = async (filter: object, page: object = { first: 5 }) =>
      (await handler.query(ENTERPRISES, { filter, ...page })).enterprises;
    expect((await find({ text: '酒庄' })).nodes).toEqual([{ name: '演示酒庄' }]);
    expect((await find({ countyId: countyA })).nodes).toEqual([{ name: '演示焊接公司' }]);
    const { nodes, pageInfo } = await find({}, { first: 1 });
    const next = await find({}, { first: 1, after: pageInfo.endCursor });
    expect([...nodes, ...next.nodes].map(({ name }) => name).sort()).toEqual(['演示焊接公司', '演示酒庄'].sort());
  });

  it('launches its programme with targets, settings, trades and a template', async () => {
    const frame = { cityId: city, name: '师带徒三年行动', startsOn: '2025-01-01', endsOn: '2027-12-31', targets };
    const phaseMonths = { novice: 3, growth: 12, mature: 36 };
    const settings = { placesPerMaster: 3, lapseDays: 14, backdatingDays: 366, noticeDays: 5, phaseMonths };
    programmeId = await handler.must('launchProgramme', frame);
    const baselines = [{ trade: '焊工', days: 180 }];
    await handler.must('changeProgrammeSettings', { programmeId, settings: { ...settings, baselines } });
    const bad = await handler.receipt('changeProgrammeSettings', { programmeId, settings: { ...settings, placesPerMaster: 9, baselines } }); // prettier-ignore
    expect(bad).toMatchObject({ rejected: 'SETTING_INVALID', values: { setting: 'placesPerMaster', from: 1, to: 8 } });
    await handler.must('publishPriorityTrades', { programmeId, trades: ['焊工'], effectiveOn: '2025-01-01' });
    const gate = (key: string, phase: string, dueMonths: number) => ({ key, phase, dimension: 'practice', gate: true, dueMonths, minDays: 30 }); // prettier-ignore
    const milestones = [
      gate('fit-for-post', 'novice', 3),
      gate('independent', 'growth', 12),
      gate('completion', 'mature', 36),
    ];
    await handler.must('publishPlanTemplate', { programmeId, trade: '焊工', milestones });
    expect((await handler.query(PROGRAMME, { id: programmeId })).programme).toMatchObject({
      targets: { masterTitles: 300 },
      settings: { lapseDays: 14, baselines },
      criteria: { maturity: { pairings: 10 } },
      priorityTrades: [{ version: 1, trades: ['焊工'] }],
      planTemplates: [{ trade: '焊工', milestones: [{ key: 'fit-for-post', gate: true }, {}, {}] }],
    });
  });

  it('publishes its rulebook by two people', async () => {
    const scheme = { key: 'title', kind: 'title-award', title: '带徒名师', amountFen: 300_000, oncePer: 'person' };
    const schemes = [{ ...scheme, awardedFrom: '2025-01-01', awardedTo: '2025-12-31' }];
    const rulebookId = await handler.must('draftRulebook', {
      programmeId,
      content: { id: 'demo', version: 1, schemes },
    });
    const ask = `query ($id: ID!) { rulebook(id: $id) { hash published content rules { rule zh } } }`;
    const { rulebook } = await handler.query(ask, { id: rulebookId });
    expect(rulebook).toMatchObject({ published: false, content: { schemes } });
    expect(rulebook.rules).toContainEqual({ rule: 'rulebook.schemes[0].amountFen', zh: '金额为3,000.00元。' });
    await approver.must('publishRulebook', { rulebookId, hash: rulebook.hash, effectiveOn: '2025-01-01' });
    const list = `query ($id: ID!) { rulebooks(programmeId: $id) { nodes { version published } } }`;
    expect((await approver.query(list, { id: programmeId })).rulebooks.nodes).toEqual([
      { version: 1, published: true },
    ]);
  });

  it('lets a firm join and report its year', async () => {
    const of = { enterpriseId: firm, programmeId };
    const year = new Date().getFullYear();
    await officer.must('joinProgramme', of);
    await officer.must('reportHeadcount', { ...of, year, headcount: 420 });
    await officer.must('checkMechanism', { ...of, year, items: { ...items, rules: false } });
    await officer.must('checkMechanism', { ...of, year, items });
    await officer.must('declareSafety', { ...of, year, noMajorAccident: true });
    const rise = await handler.receipt('changeParticipationStage', { ...of, to: 'cultivation' });
    expect(rise).toMatchObject({ rejected: 'PAIRINGS_TOO_FEW', values: { pairings: 0, needed: 1 } });
    const report = { year, headcount: 420, mechanismComplete: true, noMajorAccident: true, mechanism: { rules: true } };
    expect((await officer.query(NODE, { id: firm })).orgNode.participations).toEqual([
      { programmeId, stage: 'pilot', stages: [{ stage: 'pilot' }], years: [report] },
    ]);
  });

  it('records results of every kind, and shows them to the firm', async () => {
    const of = { enterpriseId: firm, programmeId };
    const worker = (name: string) => officer.must('registerWorker', { ...of, name, trade: '焊工', grade: 'JUNIOR' });
    const [maker, evidence] = [await worker('演示匠'), [await officer.upload()]];
    const breakthroughId = await officer.must('startBreakthrough', { ...of, title: '电弧攻关', teamIds: [maker] });
    const mine = await officer.receipt('acceptBreakthrough', { breakthroughId, evidence });
    expect(mine).toMatchObject({ rejected: 'SAME_PERSON' });
    await colleague.upload(); // the same paper: who names a file has brought it, or sees what names it already
    await colleague.must('acceptBreakthrough', { breakthroughId, evidence });
    const innovation = { ...of, kind: 'IMPROVEMENT', title: '夹具改进', personIds: [maker] };
    const innovationId = await officer.must('recordInnovation', innovation);
    await colleague.must('convertInnovation', { innovationId, evidence });
    await handler.must('revokeInnovation', { innovationId, reason: '材料不实' });
    const heldOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const contest = { programmeId, organiserId: countyA, name: '焊工竞赛', heldOn };
    const competitionId = await handler.must('announceCompetition', contest);
    const entryId = await officer.must('enterCompetition', { competitionId, personId: maker, enterpriseId: firm });
    const second = await officer.must('enterCompetition', {
      competitionId,
      personId: await worker('演示徒'),
      enterpriseId: firm,
    });
    await officer.must('withdrawCompetitionEntry', { competitionId, entryId: second });
    await handler.must('awardCompetitionPrize', { competitionId, entryId, prize: 1 });
    const honour = { ...of, honour: 'INNOVATION_PACESETTER', personId: maker };
    const honourId = await officer.must('conferHonour', honour);
    await handler.must('revokeHonour', { honourId, reason: '重复' });
    const revoked = `{ honours(filter: { id: "${honourId}" }) { nodes { revokedOn revocationReason } } }`;
    expect((await officer.query(revoked)).honours.nodes).toMatchObject([{ revocationReason: '重复' }]);
    const assess = { ...of, personId: maker, instrument: '测评表' };
    await officer.must('assessProficiency', { ...assess, scoreHundredths: 5000 });
    await officer.must('assessProficiency', { ...assess, scoreHundredths: 8000 });
    const figure = { programmeId, year: 2025, figure: 'productivityGain', value: 0.18, source: '市统计局通报' };
    await handler.must('citeFigure', figure);

    const shown = await handler.query(RESULTS);
    expect(shown.breakthroughs.nodes).toEqual([
      { title: '电弧攻关', state: 'confirmed', evidence, enterpriseName: '演示焊接公司', team: [{ personId: maker }] },
    ]);
    expect(shown.smallInnovations.nodes).toEqual([
      { title: '夹具改进', kind: 'IMPROVEMENT', state: 'revoked', makers: [{ personId: maker }] },
    ]);
    expect(shown.competitions.nodes).toMatchObject([
      { name: '焊工竞赛', entryCount: 1, prizeCount: 1, organiserName: '演示甲县总工会', entries: { nodes: [{}, {}] } },
    ]);
    expect(shown.honours.nodes).toMatchObject([{ personId: maker, revokedOn: heldOn }]);
    expect(
      shown.assessments.nodes.map((row: { beforeHundredths: number | null }) => row.beforeHundredths).sort(),
    ).toEqual([5000, null]);
  });
});
