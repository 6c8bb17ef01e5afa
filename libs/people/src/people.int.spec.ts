import { randomUUID } from 'node:crypto';
import { EnterpriseModule, migrations as enterpriseMigrations } from '@xinhuo/enterprise';
import { aCity, account, type CityOfNodes, type Running, running, sentBy } from '@xinhuo/enterprise/testing';
import { type Actor, completeIdNumber, type Grade, type Position } from '@xinhuo/kernel';
import {
  DecideProgramme,
  DEFAULT_SETTINGS,
  migrations as programmeMigrations,
  ProgrammeModule,
} from '@xinhuo/programme';
import { AccessDenied, commandContextFor } from '@xinhuo/runtime';
import { DecideMentor, DecideTitle, DecideWorker, FindMentors, FindPromotions, FindTitles, FindWorkers } from '.';
import { LOOK_UPS_AN_HOUR, TooManyLookUps } from '.';
import { GetPersonDuplicates, GetWorker, migrations, PeopleModule, PersonNames, Vault, type WorkerFilter } from '.';
import { ReserveForPairing, type WorkerRequest, type WorkerTyped } from '.';

jest.setTimeout(60_000);

const idNumber = completeIdNumber('64020219900101123')!;
const scan = 'a'.repeat(64);

describe('people at work', () => {
  let at: Running;
  let tree: CityOfNodes;
  let position: Position;
  const programmeId = randomUUID();
  let handler: Actor;
  let county: Actor;
  let officer: Actor;
  let elsewhere: Actor;
  let clerk: Actor;

  beforeAll(async () => {
    const keys = [{ keyId: 'spec', secret: Buffer.alloc(32, 3) }] as const;
    at = await running([ProgrammeModule, EnterpriseModule, PeopleModule.with(keys)], {
      migrations: [...programmeMigrations, ...enterpriseMigrations, ...migrations],
      today: '2025-12-31',
    });
    tree = await aCity(at);
    handler = account('CITY_HANDLER', tree.city);
    county = account('COUNTY', tree.countyA);
    officer = account('ENTERPRISE', tree.firmA);
    elsewhere = account('ENTERPRISE', tree.firmB);
    clerk = account('DATA_ENTRY', tree.city);
    await launch(handler, programmeId);
  });
  afterAll(() => at.stop());

  const launch = async (actor: Actor, id: string) => {
    const command = {
      type: 'LaunchProgramme', programmeId: id, cityId: actor.nodeId, name: '演示行动', startsOn: '2025-01-01',
      endsOn: '2027-12-31', by: actor.personId, settings: DEFAULT_SETTINGS,
      targets: { excellentEnterprises: 1, masterTitles: 1, skilledMasters: 1, promotedWorkers: 1 },
    } as const; // prettier-ignore
    expect(await at.commands.execute(new DecideProgramme(command, sentBy(actor, command)))).toHaveProperty('position');
  };

  const sent = async (actor: Actor, command: WorkerRequest, typed?: WorkerTyped, context = sentBy(actor, command)) => {
    const receipt = await at.commands.execute(new DecideWorker(command, context, typed));
    if ('position' in receipt) position = receipt.position;
    return receipt;
  };
  const registration = (actor: Actor, enterpriseId: string, more: { grade?: Grade; by?: string } = {}) => ({
    ...({ type: 'RegisterWorker', personId: randomUUID(), programmeId, enterpriseId, trade: '焊工' } as const),
    ...({ grade: 'JUNIOR', by: actor.personId, ...more } as const),
  });
  const register = async (actor: Actor, enterpriseId: string, name: string, more: { grade?: Grade } = {}) => {
    const command = registration(actor, enterpriseId, more);
    expect(await sent(actor, command, { person: { name } })).toMatchObject({ id: command.personId });
    return command.personId;
  };
  const workers = (viewer: Actor, filter: WorkerFilter = {}, first = 50, after?: string) =>
    at.queries.execute(
      new FindWorkers(viewer, filter, { first, ...(after && { after: [null, after] as const }) }, position),
    );
  const names = async (viewer: Actor | undefined, ids: readonly string[]) => {
    await at.queries.execute(new GetWorker(handler, randomUUID(), position)); // the read tables have caught up
    return at.app.get(PersonNames).forViewer(viewer, ids);
  };

  it('registers on the business date, once, and keeps the person out of the log', async () => {
    const command = registration(officer, tree.firmA);
    const typed = { person: { name: '赵登记', idNumber, phone: '13909520009' } };
    const context = commandContextFor(officer, 'key-1', command, 'spec');
    const first = await sent(officer, command, typed, context);
    expect(await sent(officer, command, { person: { name: '改名' } }, context)).toEqual(first);
    expect(await sent(officer, command, { person: { name: '再改' } })).toMatchObject({ id: command.personId });
    expect(await names(officer, [command.personId])).toEqual(new Map([[command.personId, '赵登记']]));
    const log: unknown[] = [];
    for await (const event of at.store.read(`worker-${command.personId}`)) log.push(event);
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).toContain('2025-12-31');
    for (const secret of ['赵登记', idNumber, '13909520009']) expect(JSON.stringify(log)).not.toContain(secret);
  });

  it('lets nobody write about people elsewhere, not even into the vault', async () => {
    const command = registration(elsewhere, tree.firmA);
    await expect(sent(elsewhere, command, { person: { name: '外人' } })).rejects.toThrow(AccessDenied);
    expect(await names(handler, [command.personId])).toEqual(new Map());
    const known = await register(officer, tree.firmA, '钱在册');
    const again = { ...registration(elsewhere, tree.firmB), personId: known };
    await expect(sent(elsewhere, again, { person: { name: '冒名' } })).rejects.toThrow(AccessDenied);
    expect(await names(officer, [known])).toEqual(new Map([[known, '钱在册']]));
  });

  it('warns of the same number, and tells who only within the scope', async () => {
    const command = registration(elsewhere, tree.firmB);
    const other = completeIdNumber('64020219910101123')!;
    await sent(elsewhere, command, { person: { name: '孙重复', idNumber: other } });
    const ask = (viewer: Actor, number: string) =>
      at.queries.execute(new GetPersonDuplicates(viewer, { idNumber: number }, position));
    expect(await ask(elsewhere, other)).toEqual({ exists: true, personIds: [command.personId] });
    expect(await ask(officer, other)).toEqual({ exists: true, personIds: [] });
    expect(await ask(officer, completeIdNumber('64020219920101123')!)).toEqual({ exists: false, personIds: [] });
    await expect(ask(account('MASTER', tree.firmA), other)).rejects.toThrow(AccessDenied);
  });

  it('tells an account so often an hour whether somebody is known, all processes together', async () => {
    const [busy, other] = [account('ENTERPRISE', tree.firmA), account('ENTERPRISE', tree.firmA)];
    const ask = (viewer: Actor) => at.queries.execute(new GetPersonDuplicates(viewer, { phone: '13909520008' }));
    const asked = await Promise.allSettled(Array.from({ length: LOOK_UPS_AN_HOUR + 5 }, () => ask(busy)));
    const refused = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toHaveLength(5);
    expect(refused.every((reason) => reason instanceof TooManyLookUps)).toBe(true);
    expect(await ask(other)).toEqual({ exists: false, personIds: [] });
    await at.db.query(`UPDATE vault.look_up SET since = since - interval '1 hour'`);
    expect(await ask(busy)).toEqual({ exists: false, personIds: [] });
  });

  it('lists workers by pinyin, page by page, each viewer their own', async () => {
    const firm = await tree.register('enterprise', tree.countyA);
    const own = account('ENTERPRISE', firm);
    const ids = new Map<string, string>();
    for (const name of ['周三', '白一', '吴二', '陈四']) ids.set(await register(own, firm, name), name);
    const listed = (rows: readonly { personId: string }[]) => rows.map(({ personId }) => ids.get(personId));
    const first = await workers(own, {}, 2);
    expect(listed(first)).toEqual(['白一', '陈四', '吴二']);
    expect(listed(await workers(own, {}, 2, first[1]!.personId))).toEqual(['吴二', '周三']);
    // A stranger's id is no cursor: whose name stands where is nobody's business.
    const stranger = await register(elsewhere, tree.firmB, '魏外人');
    expect(listed(await workers(own, {}, 9, stranger))).toEqual(['白一', '陈四', '吴二', '周三']);
    expect(listed(await workers(county, { nodeId: firm }))).toEqual(['白一', '陈四', '吴二', '周三']);
    expect(listed(await workers(own, { text: 'chens' }))).toEqual([]);
    expect(listed(await workers(own, { text: '陈' }))).toEqual(['陈四']);
    expect(await workers(own, { nodeId: tree.firmB })).toEqual([]);
    expect(await workers(account('COUNTY', tree.countyB), { nodeId: firm })).toEqual([]);
    const [someone] = [...ids.keys()];
    const self = { ...account('APPRENTICE', firm), personId: someone! };
    expect(listed(await workers(self))).toEqual(['周三']);
    expect(await at.queries.execute(new GetWorker(elsewhere, someone!, position))).toBeNull();
    expect(await at.queries.execute(new GetWorker(own, someone!, position))).toMatchObject({
      registeredOn: '2025-12-31',
    });
  });

  it('shows a name outside the scope only with consent', async () => {
    const personId = await register(officer, tree.firmA, '郑公开');
    const read = async (viewer: Actor | undefined) => (await names(viewer, [personId])).get(personId);
    expect(await read(officer)).toBe('郑公开');
    expect(await read(county)).toBe('郑公开');
    expect(await read(handler)).toBe('郑公开');
    expect(await read({ ...elsewhere, personId })).toBe('郑公开');
    expect(await read(elsewhere)).toBe('郑**');
    expect(await read(undefined)).toBe('郑**');
    const consent = {
      programmeId,
      personId,
      purpose: 'PUBLICATION',
      by: personId,
      enteredBy: officer.personId,
    } as const;
    await sent(officer, { type: 'GiveConsent', ...consent, version: 1, scan });
    expect(await read(undefined)).toBe('郑公开');
    await sent(officer, { type: 'WithdrawConsent', ...consent });
    expect(await read(undefined)).toBe('郑**');
  });

  it('moves a worker only to where the sender may employ somebody', async () => {
    const personId = await register(officer, tree.firmA, '王调动');
    const move = (actor: Actor) =>
      ({ type: 'MoveWorker', programmeId, personId, enterpriseId: tree.firmB, by: actor.personId }) as const;
    await expect(sent(officer, move(officer))).rejects.toThrow(AccessDenied);
    await expect(sent(elsewhere, move(elsewhere))).rejects.toThrow(AccessDenied);
    expect(await sent(handler, move(handler))).toHaveProperty('position');
    expect(await at.queries.execute(new GetWorker(elsewhere, personId, position))).not.toBeNull();
  });

  it('records a promotion at the enterprise and verifies it by another at the county', async () => {
    const personId = await register(officer, tree.firmA, '冯晋级');
    const promotionId = randomUUID();
    const record = {
      type: 'RecordPromotion', programmeId, personId, promotionId, from: 'JUNIOR', to: 'SENIOR',
      certifiedOn: '2025-05-01', scan, by: officer.personId,
    } as const; // prettier-ignore
    const typed = { certificateNumber: 'NX-2025-7', reason: '全国竞赛金奖' };
    expect(await sent(officer, record, { certificateNumber: 'NX-2025-7' })).toMatchObject({
      rejected: 'JUMP_NEEDS_REASON',
    });
    expect(await sent(officer, record, typed)).toMatchObject({ id: promotionId });
    const verify = (actor: Actor) =>
      ({ type: 'VerifyPromotion', programmeId, personId, promotionId, by: actor.personId }) as const;
    await expect(sent(officer, verify(officer))).rejects.toThrow(AccessDenied);
    const self = { ...county, personId: officer.personId };
    expect(await sent(self, verify(self))).toMatchObject({ rejected: 'SAME_PERSON' });
    expect(await sent(county, verify(county))).toMatchObject({ id: promotionId });

    const [row] = await at.queries.execute(new FindPromotions(county, { personId }, { first: 5 }, position));
    expect(row).toMatchObject({ state: 'VERIFIED', certifiedOn: '2025-05-01', verifiedBy: county.personId });
    const vault = at.app.get(Vault);
    expect([...(await vault.certificates([row!.certificateId])).values()]).toEqual(['NX-2025-7']);
    expect([...(await vault.texts([row!.reasonId!])).values()]).toEqual(['全国竞赛金奖']);
    expect(await at.queries.execute(new GetWorker(county, personId, position))).toMatchObject({ grade: 'SENIOR' });
    expect(await at.queries.execute(new FindPromotions(elsewhere, { personId }, { first: 5 }, position))).toEqual([]);

    const revoke = { type: 'RevokePromotion', programmeId, personId, promotionId, by: county.personId } as const;
    expect(await sent(county, revoke, { reason: '证书无法查证' })).toHaveProperty('position');
    const [after] = await at.queries.execute(
      new FindPromotions(county, { state: 'REVOKED', personId }, { first: 5 }, position),
    );
    expect([...(await vault.texts([after!.revocationReasonId!])).values()]).toEqual(['证书无法查证']);
    expect(await at.queries.execute(new GetWorker(county, personId, position))).toMatchObject({ grade: 'JUNIOR' });
  });

  it('gives one id to one promotion of one person, whoever records at once', async () => {
    const persons = [await register(officer, tree.firmA, '褚甲'), await register(officer, tree.firmA, '卫乙')];
    const promotionId = randomUUID();
    const record = (personId: string) => {
      const step = { promotionId, from: 'JUNIOR', to: 'INTERMEDIATE', certifiedOn: '2025-05-01', scan } as const;
      const command = { type: 'RecordPromotion', programmeId, personId, ...step, by: officer.personId } as const;
      return sent(officer, command, { certificateNumber: personId });
    };
    const receipts = await Promise.all(persons.map(record));
    expect(receipts.filter((receipt) => 'rejected' in receipt)).toEqual([{ rejected: 'PROMOTION_ID_TAKEN' }]);
    const winner = persons['rejected' in receipts[0]! ? 1 : 0]!;
    expect(await record(winner)).toMatchObject({ id: promotionId });
    const find = (personId: string) =>
      at.queries.execute(new FindPromotions(county, { personId }, { first: 5 }, position));
    expect((await Promise.all(persons.map(find))).flat()).toMatchObject([{ promotionId, personId: winner }]);
  });

  it('lets history be entered only by the data-entry role', async () => {
    const old = { ...registration(clerk, tree.firmA, { by: officer.personId }), registeredOn: '2025-01-02' };
    expect(await sent(clerk, { ...old, enteredBy: clerk.personId })).toHaveProperty('position');
    expect(await sent(officer, { ...old, personId: randomUUID() })).toMatchObject({ rejected: 'DATE_TOO_EARLY' });
  });

  it('admits masters by what their own stream says, and lists those with a place', async () => {
    const firm = await tree.register('enterprise', tree.countyA);
    const own = account('ENTERPRISE', firm);
    const admit = async (personId: string, places = 0) => {
      const entry = { basis: 'GRADE', trades: ['焊工'], places, by: own.personId } as const;
      const command = { type: 'AdmitMentor', personId, programmeId, ...entry } as const;
      const receipt = await at.commands.execute(new DecideMentor(command, sentBy(own, command)));
      if ('position' in receipt) position = receipt.position;
      return receipt;
    };
    const low = await register(own, firm, '褚徒弟');
    expect(await admit(low)).toMatchObject({ rejected: 'GRADE_TOO_LOW' });
    await expect(admit(randomUUID())).rejects.toThrow(AccessDenied);
    const [few, usual] = [
      await register(own, firm, '卫师傅', { grade: 'TECHNICIAN' }),
      await register(own, firm, '蒋师傅', { grade: 'SENIOR' }),
    ];
    await admit(few, 1);
    await admit(usual);
    const hold = { pairingId: randomUUID(), masterId: few, apprenticeId: low };
    const command = new ReserveForPairing(hold, 3, sentBy(own, hold));
    expect(await at.commands.execute(command)).toMatchObject({ master: { grade: 'TECHNICIAN' } });
    const erase = { type: 'ErasePerson', personId: few, by: handler.personId } as const;
    expect(await sent(handler, erase)).toMatchObject({ rejected: 'STILL_PAIRED' });
    position = await at.store.head();
    const listed = async (filter: object) => {
      const asked = { programmeId, filter: { nodeId: firm, ...filter }, page: { first: 10 } };
      return at.queries.execute(new FindMentors(county, asked, position));
    };
    expect(await listed({})).toMatchObject([
      { personId: usual, usedPlaces: 0, allPlaces: DEFAULT_SETTINGS.placesPerMaster },
      { personId: few, usedPlaces: 1, allPlaces: 1 },
    ]);
    expect(await listed({ hasPlace: true })).toMatchObject([{ personId: usual }]);
    expect(await listed({ hasPlace: false, trade: '焊工' })).toMatchObject([{ personId: few }]);
    expect(await listed({ fromGrade: 'TECHNICIAN' })).toMatchObject([{ personId: few }]);
    expect(await listed({ text: 'jiang' })).toMatchObject([{ personId: usual }]);
    expect(await listed({ trade: '酿酒工' })).toEqual([]);
    await sent(handler, { ...erase, personId: usual });
    expect(await listed({})).toMatchObject([{ personId: few }]); // a place of nobody is offered to nobody
  });

  it('awards a title once per holder and programme', async () => {
    const personId = await register(officer, tree.firmA, '沈名师');
    const award = {
      type: 'AwardTitle', programmeId, title: '带徒名师', holderKind: 'person', holderId: personId,
      by: handler.personId,
    } as const; // prettier-ignore
    const give = (actor = handler, command = award) =>
      at.commands.execute(new DecideTitle(command, sentBy(actor, command)));
    const first = await give();
    expect(await give()).toMatchObject({ id: (first as { id: string }).id });
    await expect(give(county, { ...award, by: county.personId })).rejects.toThrow(AccessDenied);
    position = await at.store.head();
    const found = (viewer: Actor) =>
      at.queries.execute(new FindTitles(viewer, { holderId: personId }, { first: 5 }, position));
    const [title] = await found(officer);
    expect(title).toMatchObject({ title: '带徒名师', awardedOn: '2025-12-31', revokedOn: null });
    expect(await found(elsewhere)).toEqual([]);
    const ofYear = (year: number) =>
      at.queries.execute(new FindTitles(officer, { holderId: personId, year }, { first: 5 }, position));
    expect(await ofYear(2025)).toHaveLength(1);
    expect(await ofYear(2026)).toEqual([]);
    const revoke = {
      type: 'RevokeTitle',
      titleId: title!.titleId,
      reason: '弄虚作假',
      by: handler.personId,
    } as const;
    await at.commands.execute(new DecideTitle(revoke, sentBy(handler, revoke)));
    position = await at.store.head();
    expect(await found(officer)).toEqual([]);
  });

  it('awards titles of its own city to those who are there', async () => {
    const elsewhereCity = await tree.register('city', null, '演示外市总工会');
    const outside = await tree.register('enterprise', elsewhereCity);
    const stranger = account('CITY_HANDLER', elsewhereCity);
    const personId = await register(officer, tree.firmA, '杨在册');
    const theirs = randomUUID();
    await launch(stranger, theirs);
    const entry = { ...registration(stranger, outside), programmeId: theirs };
    const outsider = entry.personId;
    expect(await sent(stranger, entry, { person: { name: '朱外市' } })).toHaveProperty('position');
    const give = (actor: Actor, holderId: string, holderKind: 'person' | 'enterprise' = 'person') => {
      const title = holderKind === 'person' ? ('带徒名师' as const) : ('师带徒优秀企业' as const);
      // Whoever names a city is not believed.
      const command = {
        type: 'AwardTitle', programmeId, title, holderKind, holderId, cityId: actor.nodeId, by: actor.personId,
      } as const; // prettier-ignore
      return at.commands.execute(new DecideTitle(command, sentBy(actor, command)));
    };
    await expect(give(stranger, personId)).rejects.toThrow(AccessDenied);
    await expect(give(stranger, outsider)).rejects.toThrow(AccessDenied);
    for (const holder of [randomUUID(), outsider]) {
      expect(await give(handler, holder)).toMatchObject({ rejected: 'HOLDER_UNKNOWN' });
    }
    for (const holder of [randomUUID(), outside, tree.countyA]) {
      expect(await give(handler, holder, 'enterprise')).toMatchObject({ rejected: 'HOLDER_UNKNOWN' });
    }
    expect(await give(handler, personId)).toHaveProperty('position');
    expect(await give(handler, tree.firmA, 'enterprise')).toHaveProperty('position');
  });

  it('erases a person, and what they did stays under a bare id', async () => {
    const personId = await register(officer, tree.firmA, '韩删除');
    await expect(sent(officer, { type: 'ErasePerson', personId, by: officer.personId })).rejects.toThrow(AccessDenied);
    const listed = async () => (await workers(officer, { employed: true }, 100)).map((one) => one.personId);
    expect(await listed()).toContain(personId);
    await sent(handler, { type: 'ErasePerson', personId, by: handler.personId });
    expect(await listed()).not.toContain(personId);
    expect(await names(officer, [personId])).toEqual(new Map([[personId, '（已删除）']]));
    expect(await at.queries.execute(new GetWorker(officer, personId, position))).toMatchObject({ erased: true });
    expect(await workers(officer, { text: '韩' })).toEqual([]);
    expect(
      await sent(officer, { ...registration(officer, tree.firmA), personId }, { person: { name: '韩复活' } }),
    ).toMatchObject({ rejected: 'PERSON_ERASED' });
    expect(await names(officer, [personId])).toEqual(new Map([[personId, '（已删除）']]));
  });
});
