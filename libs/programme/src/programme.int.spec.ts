import { randomUUID } from 'node:crypto';
import { EnterpriseModule, migrations as enterpriseMigrations } from '@xinhuo/enterprise';
import { aCity, account, type CityOfNodes, type Running, running, sentBy } from '@xinhuo/enterprise/testing';
import type { Actor, Position } from '@xinhuo/kernel';
import { AccessDenied, BusinessCalendar, type Receipt, systemActor } from '@xinhuo/runtime';
import {
  DecideProgramme,
  DecideRulebook,
  DEFAULT_CRITERIA,
  DEFAULT_SETTINGS,
  defaultTemplate,
  FindPlanTemplates,
  FindPriorityTrades,
  FindProgrammes,
  FindRulebooks,
  GetProgramme,
  GetRulebook,
  migrations,
  ProgrammeModule,
  type ProgrammeRequest,
  ProgrammeSettingsPort,
  RulebookLibrary,
  type RulebookRequest,
} from '.';

jest.setTimeout(60_000);

const targets = { excellentEnterprises: 50, masterTitles: 300, skilledMasters: 2000, promotedWorkers: 10_000 };

/** A small rulebook that libs/money takes. */
const content = (version: number) => ({
  id: 'demo',
  version,
  schemes: [
    {
      ...{ key: 'title', kind: 'title-award', title: '带徒名师', amountFen: 300_000, oncePer: 'person' },
      ...{ awardedFrom: '2025-01-01', awardedTo: '2025-12-31' },
    },
  ],
});

describe('programmes at work', () => {
  let at: Running;
  let tree: CityOfNodes;
  let handler: Actor;
  let approver: Actor;
  const programmeId = randomUUID();

  beforeAll(async () => {
    at = await running([ProgrammeModule, EnterpriseModule], {
      migrations: [...migrations, ...enterpriseMigrations],
      today: '2025-12-31',
    });
    tree = await aCity(at);
    handler = account('CITY_HANDLER', tree.city);
    approver = account('CITY_APPROVER', tree.city);
    done(await send(handler, launch(programmeId)));
  });
  afterAll(() => at.stop());

  const done = (receipt: Receipt): Position => {
    if ('rejected' in receipt) throw new Error(receipt.rejected);
    return receipt.position;
  };
  const send = (actor: Actor, command: ProgrammeRequest) =>
    at.commands.execute(new DecideProgramme(command, sentBy(actor, command)));
  const rule = (actor: Actor, command: RulebookRequest) =>
    at.commands.execute(new DecideRulebook(command, sentBy(actor, command)));
  const launch = (id: string, more: object = {}): ProgrammeRequest => ({
    type: 'LaunchProgramme',
    ...{ programmeId: id, cityId: tree.city, name: '演示项目', startsOn: '2025-01-01', endsOn: '2027-12-31' },
    ...{ targets, settings: DEFAULT_SETTINGS, by: handler.personId },
    ...more,
  });

  it('is launched by the city for itself', async () => {
    const county = account('COUNTY', tree.countyA);
    await expect(send(county, launch(randomUUID(), { by: county.personId }))).rejects.toThrow(AccessDenied);
    expect(await send(handler, launch(randomUUID(), { cityId: tree.countyA }))).toMatchObject({
      rejected: 'NOT_A_CITY',
    });
    await expect(send(handler, launch(randomUUID(), { cityId: randomUUID() }))).rejects.toThrow(AccessDenied);
  });

  it('says which dates a sender may use', async () => {
    const calendar = at.app.get(BusinessCalendar);
    const datesOf = (role: Actor['role']) => calendar.datesFor(programmeId, sentBy(account(role, tree.city), {}));
    expect(await datesOf('ENTERPRISE')).toEqual({ today: '2025-12-31', earliestOn: '2025-12-01' });
    expect(await datesOf('DATA_ENTRY')).toEqual({ today: '2025-12-31', earliestOn: '2025-01-01' });
    await expect(calendar.datesFor(randomUUID(), sentBy(handler, {}))).rejects.toThrow(AccessDenied);
  });

  it('gives dates to nobody outside the programme’s city, but to the system', async () => {
    const calendar = at.app.get(BusinessCalendar);
    const elsewhere = await tree.register('city', null, '演示邻市总工会');
    const firm = await tree.register('enterprise', await tree.register('county', elsewhere));
    for (const actor of [
      account('CITY_HANDLER', elsewhere),
      account('ENTERPRISE', firm),
      account('ADMIN', randomUUID()),
    ])
      await expect(calendar.datesFor(programmeId, sentBy(actor, {}))).rejects.toThrow(AccessDenied);
    for (const actor of [account('ENTERPRISE', tree.firmA), systemActor('sweep')])
      expect(await calendar.datesFor(programmeId, sentBy(actor, {}))).toMatchObject({ today: '2025-12-31' });
  });

  it('asks the log for no dates once it knows programme and place', async () => {
    const calendar = at.app.get(BusinessCalendar);
    const context = sentBy(account('ENTERPRISE', tree.firmA), {});
    await calendar.datesFor(programmeId, context);
    const read = jest.spyOn(at.store, 'read');
    for (let n = 0; n < 100; n += 1) await calendar.datesFor(programmeId, context);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  it('gives out settings at once after a change, without a look at the log for each', async () => {
    const id = randomUUID();
    done(await send(handler, launch(id)));
    const calendar = at.app.get(BusinessCalendar);
    expect(await calendar.settings(id)).toEqual({ ...DEFAULT_SETTINGS, version: 1 });
    const read = jest.spyOn(at.store, 'read');
    for (let n = 0; n < 100; n += 1) await calendar.settings(id);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    const settings = { ...DEFAULT_SETTINGS, lapseDays: 7 };
    done(await send(handler, { type: 'ChangeProgrammeSettings', programmeId: id, settings, by: handler.personId }));
    expect(await calendar.settings(id)).toEqual({ ...settings, version: 2 });
  });

  it('knows an unknown programme as soon as it is launched', async () => {
    const calendar = at.app.get(BusinessCalendar);
    const id = randomUUID();
    await expect(calendar.settings(id)).rejects.toThrow(AccessDenied);
    done(await send(handler, launch(id)));
    expect(await calendar.settings(id)).toMatchObject({ version: 1 });
  });

  it('has a template for every trade, and the trades of the day', async () => {
    const port = at.app.get(ProgrammeSettingsPort);
    const milestones = defaultTemplate({ novice: 1, growth: 6, mature: 12 });
    const by = handler.personId;
    expect(await port.stageCriteria(programmeId)).toEqual(DEFAULT_CRITERIA);
    done(await send(handler, { type: 'PublishPlanTemplate', programmeId, trade: '焊工', milestones, by }));
    const list = { trades: ['焊工'], effectiveOn: '2025-03-01' };
    const position = done(await send(handler, { type: 'PublishPriorityTrades', programmeId, ...list, by }));
    expect(await port.templateFor(programmeId, '焊工')).toEqual({ version: 1, milestones });
    expect((await port.templateFor(programmeId, '钳工')).version).toBe(0);
    expect(await port.priorityTradesOn(programmeId, '2025-02-28')).toEqual({ version: 0, trades: [] });
    expect(await port.priorityTradesOn(programmeId, '2025-03-01')).toEqual({ version: 1, trades: ['焊工'] });
    expect(await port.frameOf(programmeId)).toMatchObject({ cityId: tree.city, startsOn: '2025-01-01' });
    await at.queries.execute(new GetProgramme(handler, programmeId, position));
    expect(await at.queries.execute(new FindPriorityTrades(handler, [programmeId]))).toMatchObject([list]);
    expect(await at.queries.execute(new FindPlanTemplates(handler, [programmeId]))).toMatchObject([{ milestones }]);
  });

  it('is shown to its own city only, page by page', async () => {
    const position = await at.store.head();
    const elsewhere = account('CITY_HANDLER', await tree.register('city', null));
    const master = account('MASTER', tree.firmA);
    expect(await at.queries.execute(new GetProgramme(master, programmeId, position))).toMatchObject({ targets });
    expect(await at.queries.execute(new GetProgramme(elsewhere, programmeId, position))).toBeNull();
    expect(await at.queries.execute(new FindProgrammes(elsewhere, { first: 5 }, position))).toEqual([]);
    const all = await at.queries.execute(new FindProgrammes(handler, { first: 50 }, position));
    const [first, ...rest] = all;
    const after = [first!.startsOn, first!.programmeId] as const;
    expect(await at.queries.execute(new FindProgrammes(handler, { first: 50, after }, position))).toEqual(rest);
    expect(rest.length).toBeGreaterThan(0);
  });

  it('publishes a rulebook by two people, and never changes it', async () => {
    const rulebookId = randomUUID();
    const draft = { type: 'DraftRulebook', rulebookId, programmeId, by: handler.personId } as const;
    const broken = { id: 'x', version: 1, schemes: [{ kind: 'none' }] };
    expect(await rule(handler, { ...draft, content: broken })).toMatchObject({
      rejected: 'CONTENT_INVALID',
      detail: { problem: expect.stringContaining('schemes[0]') },
    });
    const drafted = done(await rule(handler, { ...draft, content: content(1) }));
    const library = at.app.get(RulebookLibrary);
    expect(await library.published(rulebookId)).toBeNull();
    const seen = await at.queries.execute(new GetRulebook(approver, rulebookId, drafted));
    expect(seen).toMatchObject({ published: false, version: 1, content: content(1) });
    expect(await at.queries.execute(new GetRulebook(account('MASTER', tree.firmA), rulebookId, drafted))).toBeNull();

    const publish = { type: 'PublishRulebook', rulebookId, hash: seen!.hash, effectiveOn: '2025-01-01' } as const;
    await expect(rule(handler, { ...publish, by: handler.personId })).rejects.toThrow(AccessDenied);
    const position = done(await rule(approver, { ...publish, by: approver.personId }));
    expect(await rule(handler, { ...draft, content: content(2) })).toMatchObject({ rejected: 'ALREADY_PUBLISHED' });
    expect(await library.published(rulebookId)).toMatchObject({ hash: seen!.hash, content: content(1), version: 1 });
    const master = account('MASTER', tree.firmA);
    const listed = await at.queries.execute(new FindRulebooks(master, programmeId, { first: 5 }, position));
    expect(listed).toMatchObject([{ rulebookId, published: true, effectiveOn: '2025-01-01' }]);
    const after = [1, rulebookId] as const;
    expect(await at.queries.execute(new FindRulebooks(master, programmeId, { first: 5, after }, position))).toEqual([]);
  });
});
