import { randomUUID } from 'node:crypto';
import { type Actor, completeCreditCode } from '@xinhuo/kernel';
import {
  DecideProgramme,
  DEFAULT_SETTINGS,
  migrations as programmeMigrations,
  ProgrammeModule,
} from '@xinhuo/programme';
import { AccessDenied, CommandConflict, LiftedLog, OrgDirectory, type Receipt, type SortCursor } from '@xinhuo/runtime';
import { aCity, account, type CityOfNodes, type Running, running, sentBy } from '../testing';
import {
  DecideEnterprise,
  EnterpriseModule,
  CountOrgNodes,
  FindOrgNodes,
  FindParticipations,
  GetOrgNode,
  migrations,
  ORG_NODE_SORTS,
  OrgNames,
  type OrgNodeFilter,
  OrgTree,
} from '.';

jest.setTimeout(60_000);

describe('the org tree at work', () => {
  let at: Running;
  let tree: CityOfNodes;
  let handler: Actor;
  let position: Extract<Receipt, { position: unknown }>['position'];

  beforeAll(async () => {
    at = await running([ProgrammeModule, EnterpriseModule], {
      migrations: [...programmeMigrations, ...migrations],
      today: '2025-12-31',
    });
    tree = await aCity(at);
    handler = account('CITY_HANDLER', tree.city);
    position = await at.store.head();
  });
  afterAll(() => at.stop());

  const send = async (actor: Actor, command: DecideEnterprise['command'], context = sentBy(actor, command)) => {
    const receipt = await at.commands.execute(new DecideEnterprise(command, context));
    if ('position' in receipt) position = receipt.position;
    return receipt;
  };
  const register = (actor: Actor, more: object): DecideEnterprise['command'] => ({
    type: 'RegisterOrgNode',
    nodeId: randomUUID(),
    kind: 'enterprise',
    parentId: tree.countyA,
    name: '演示新厂',
    creditCode: null,
    registeredOn: '2025-02-01',
    by: actor.personId,
    ...more,
  });
  const move = (nodeId: string, parentId: string): DecideEnterprise['command'] => ({
    type: 'MoveOrgNode',
    nodeId,
    parentId,
    movedOn: '2025-06-01',
    by: handler.personId,
  });
  const find = (viewer: Actor, filter: OrgNodeFilter = {}, first = 50, after?: SortCursor) =>
    at.queries.execute(new FindOrgNodes(viewer, filter, { first, ...(after && { after }) }, position));
  const code = (n: number) => completeCreditCode(`9164020099${String(n).padStart(7, '0')}`)!;
  const directory = () => at.app.get(OrgDirectory);

  it('counts a node that was registered a moment ago', async () => {
    const township = await tree.register('township', tree.countyA);
    expect(await directory().ancestorsOf(township)).toEqual([township, tree.countyA, tree.city]);
    expect(await directory().isWithin(township, tree.city)).toBe(true);
    expect(await directory().isWithin(township, tree.countyB)).toBe(false);
    expect(await directory().ancestorsOf(randomUUID())).toEqual([]);
    expect(await directory().isWithin(township, '')).toBe(false);
  });

  it('answers for a known node without a look at the log', async () => {
    const read = jest.spyOn(at.store, 'read');
    await directory().isWithin(tree.firmB, tree.city);
    read.mockClear();
    for (let n = 0; n < 100; n += 1) await directory().isWithin(tree.firmB, tree.city);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  it('moves rights at once with a node, and with all that stands below it', async () => {
    const township = await tree.register('township', tree.countyA);
    const joint = await tree.register('joint', township);
    const firm = await tree.register('enterprise', joint);
    expect(await directory().isWithin(firm, tree.countyA)).toBe(true);
    expect(await send(handler, move(township, tree.countyB))).toMatchObject({ position: expect.anything() });
    expect(await directory().ancestorsOf(firm)).toEqual([firm, joint, township, tree.countyB, tree.city]);
    const row = await at.queries.execute(new GetOrgNode(handler, firm, position));
    expect(row).toMatchObject({ countyId: tree.countyB, parentId: joint });
    const [stored] = await at.db.query('SELECT path FROM read.org_node_v1 WHERE node_id = $1', [firm]);
    expect(stored.path).toBe(`/${tree.city}/${tree.countyB}/${township}/${joint}/${firm}/`);
  });

  it('sees a move of another process after a few seconds at the latest', async () => {
    const firm = await tree.register('enterprise', tree.countyA);
    const other = new OrgTree(at.app.get(LiftedLog));
    const now = jest.spyOn(performance, 'now').mockReturnValue(1_000_000);
    expect(await other.isWithin(firm, tree.countyA)).toBe(true);
    now.mockRestore();
    await send(handler, move(firm, tree.countyB));
    jest.spyOn(performance, 'now').mockReturnValue(1_006_000);
    expect(await other.isWithin(firm, tree.countyA)).toBe(false);
    jest.restoreAllMocks();
  });

  it('keeps a node in its city', async () => {
    const elsewhere = await tree.register('city', null);
    const county = await tree.register('county', elsewhere);
    expect(await send(handler, move(tree.firmA, county))).toMatchObject({ rejected: 'OTHER_CITY' });
  });

  it.each(['COUNTY', 'ENTERPRISE', 'DATA_ENTRY', 'AUDITOR'] as const)('lets no %s move a node', async (role) => {
    const actor = account(role, tree.city);
    await expect(send(actor, { ...move(tree.firmA, tree.countyB), by: actor.personId })).rejects.toThrow(AccessDenied);
  });

  it('lets a county register below itself and nowhere else', async () => {
    const county = account('COUNTY', tree.countyA);
    expect(await send(county, register(county, { kind: 'township' }))).toMatchObject({ position: expect.anything() });
    const sibling = register(county, { kind: 'township', parentId: tree.countyB });
    await expect(send(county, sibling)).rejects.toThrow(AccessDenied);
    await expect(send(county, register(county, { kind: 'city', parentId: null }))).rejects.toThrow(AccessDenied);
    await expect(send(county, register(county, { parentId: randomUUID() }))).rejects.toThrow(AccessDenied);
  });

  it('gives a credit code to one of many who register at once', async () => {
    const creditCode = code(1);
    const race = await Promise.all(
      Array.from({ length: 8 }, () => send(tree.admin, register(tree.admin, { creditCode }))),
    );
    expect(race.filter((receipt) => 'position' in receipt)).toHaveLength(1);
    expect(race.filter((receipt) => 'rejected' in receipt && receipt.rejected === 'CREDIT_CODE_TAKEN')).toHaveLength(7);
  });

  it('gives a credit code back when the registration is refused', async () => {
    const creditCode = code(2);
    const early = register(tree.admin, { creditCode, registeredOn: '2026-01-01' });
    expect(await send(tree.admin, early)).toMatchObject({ rejected: 'DATE_IN_FUTURE' });
    expect(await send(tree.admin, register(tree.admin, { creditCode }))).toMatchObject({ position: expect.anything() });
  });

  it('keeps the code of a node whose registration is repeated with another content', async () => {
    const creditCode = code(3);
    const first = register(tree.admin, { creditCode });
    await send(tree.admin, first);
    expect(await send(tree.admin, { ...first, name: '另一名称' } as typeof first)).toMatchObject({
      rejected: 'ALREADY_REGISTERED',
    });
    expect(await send(tree.admin, register(tree.admin, { creditCode }))).toMatchObject({
      rejected: 'CREDIT_CODE_TAKEN',
    });
  });

  it('repeats the first receipt, and refuses another content under the same command id', async () => {
    const creditCode = code(4);
    const command = register(tree.admin, { creditCode });
    const context = sentBy(tree.admin, command);
    const first = await send(tree.admin, command, context);
    expect(await send(tree.admin, command, context)).toEqual(first);
    const otherCode = code(40);
    const metadata = { ...context.metadata, commandHash: 'another' };
    const changed = { ...command, creditCode: otherCode } as typeof command;
    await expect(send(tree.admin, changed, { ...context, metadata })).rejects.toThrow(CommandConflict);
    const free = await send(tree.admin, register(tree.admin, { creditCode: otherCode }));
    expect(free).toMatchObject({ position: expect.anything() });
  });

  it('takes over a code whose registration broke off an hour ago, not earlier', async () => {
    const creditCode = code(5);
    const register1 = register(tree.admin, { creditCode });
    const context = (at: string) => {
      const made = sentBy(tree.admin, register1);
      return { ...made, metadata: { ...made.metadata, at } };
    };
    const append = at.store.append.bind(at.store);
    const broken = jest
      .spyOn(at.store, 'append')
      .mockImplementation((stream, ...rest) =>
        stream.startsWith('enterprise-') ? Promise.reject(new Error('the process died here')) : append(stream, ...rest),
      );
    await expect(send(tree.admin, register1, context('2025-12-31T08:00:00.000Z'))).rejects.toThrow('died');
    broken.mockRestore();
    const other = register(tree.admin, { creditCode });
    expect(await send(tree.admin, other, context('2025-12-31T08:59:59.999Z'))).toMatchObject({
      rejected: 'CREDIT_CODE_TAKEN',
    });
    expect(await send(tree.admin, other, context('2025-12-31T09:00:00.000Z'))).toMatchObject({
      position: expect.anything(),
    });
    expect(await send(tree.admin, register1, context('2025-12-31T09:00:01.000Z'))).toMatchObject({
      rejected: 'CREDIT_CODE_TAKEN',
    });
  });

  it('shows everybody their own node and what stands below', async () => {
    const ids = async (viewer: Actor, filter: OrgNodeFilter = {}) =>
      (await find(viewer, filter)).map(({ nodeId }) => nodeId);
    const county = account('COUNTY', tree.countyB);
    expect(await ids(county, { kind: 'enterprise', text: '酒业' })).toEqual([tree.firmB]);
    expect(await ids(county)).not.toContain(tree.firmA);
    expect(await ids(account('ENTERPRISE', tree.firmA))).toEqual([tree.firmA]);
    expect(await ids(account('ENTERPRISE', randomUUID()))).toEqual([]);
    expect(await ids(handler, { parentId: tree.city, kind: 'enterprise' })).toEqual([tree.firmOfCity]);
    expect(await ids(county, { kinds: ['city', 'county'] })).toEqual([tree.countyB]);
    expect(await at.queries.execute(new GetOrgNode(county, tree.firmA, position))).toBeNull();
    expect(await at.queries.execute(new GetOrgNode(handler, 'nonsense', position))).toBeNull();
  });

  it.each([
    ['焊', '演示甲焊接有限公司'],
    ['焊接', '演示甲焊接有限公司'],
    ['甲焊接', '演示甲焊接有限公司'],
    ['hanjie', '演示甲焊接有限公司'],
    ['jhjyxgs', '演示甲焊接有限公司'],
    ['9164 0200', '演示甲焊接有限公司'],
    ['接焊', undefined],
    ['%', undefined],
  ])('finds by %s', async (text, name) => expect((await find(handler, { text }))[0]?.name).toBe(name));

  it('counts and sorts by every column, in both directions', async () => {
    const all = await find(handler);
    expect(await at.queries.execute(new CountOrgNodes(handler, {}, position))).toBe(all.length);
    expect(await find(handler, { nodeId: tree.countyA, kind: 'enterprise', text: '演示甲' })).toHaveLength(1);
    for (const sort of ORG_NODE_SORTS) {
      const page = { sort, first: 50 };
      const up = await at.queries.execute(new FindOrgNodes(handler, {}, page, position));
      const down = await at.queries.execute(new FindOrgNodes(handler, {}, { ...page, descending: true }, position));
      const values = (rows: typeof up) => rows.map(({ sortValue }) => sortValue);
      expect(up).toHaveLength(all.length);
      if (sort === 'NAME') expect(values(down)).toEqual(values(up).toReversed());
    }
  });

  it('pages by name without losing or repeating one', async () => {
    const all = await find(handler);
    const seen: string[] = [];
    for (let after: SortCursor | undefined; ;) {
      const page = (await find(handler, {}, 2, after)).slice(0, 2);
      seen.push(...page.map(({ nodeId }) => nodeId));
      const last = page.at(-1);
      if (page.length < 2 || !last) break;
      after = [last.sortValue, last.nodeId];
    }
    expect(seen).toEqual(all.map(({ nodeId }) => nodeId));
  });

  it('names nodes for others', async () =>
    expect(await at.app.get(OrgNames).of([tree.firmA, randomUUID()])).toEqual(
      new Map([[tree.firmA, '演示甲焊接有限公司']]),
    ));

  it('joins a programme of its own city only', async () => {
    const [city, programmeId] = [await tree.register('city', null, '演示邻市总工会'), randomUUID()];
    const by = account('CITY_HANDLER', city);
    const targets = { excellentEnterprises: 1, masterTitles: 1, skilledMasters: 1, promotedWorkers: 1 };
    const frame = { programmeId, cityId: city, name: '演示行动', startsOn: '2025-01-01', endsOn: '2027-12-31' };
    const launch = { type: 'LaunchProgramme', ...frame, targets, settings: DEFAULT_SETTINGS, by: by.personId } as const;
    expect(await at.commands.execute(new DecideProgramme(launch, sentBy(by, launch)))).toHaveProperty('position');
    const firm = await tree.register('enterprise', await tree.register('county', city));
    const join = (actor: Actor, enterpriseId: string) =>
      send(actor, { type: 'JoinProgramme', enterpriseId, programmeId, by: actor.personId });
    await expect(join(account('ENTERPRISE', tree.firmA), tree.firmA)).rejects.toThrow(AccessDenied);
    await expect(join(handler, tree.firmA)).rejects.toThrow(AccessDenied);
    expect(await join(account('ENTERPRISE', firm), firm)).toHaveProperty('position');
  });

  it('shows no participation outside the scope', async () =>
    expect(await at.queries.execute(new FindParticipations(account('COUNTY', tree.countyB), [tree.firmA]))).toEqual({
      participations: [],
      stages: [],
      years: [],
    }));
});
