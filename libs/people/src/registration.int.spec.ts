import { randomUUID } from 'node:crypto';
import { EnterpriseModule, migrations as enterpriseMigrations } from '@xinhuo/enterprise';
import { aCity, account, type CityOfNodes, type Running, running, sentBy } from '@xinhuo/enterprise/testing';
import { type Actor, completeIdNumber } from '@xinhuo/kernel';
import {
  DecideProgramme,
  DEFAULT_SETTINGS,
  migrations as programmeMigrations,
  ProgrammeModule,
} from '@xinhuo/programme';
import {
  BusinessCalendar,
  BusinessClock,
  DecisionRunner,
  isRefused,
  OrgDirectory,
  Runtime,
  StreamCache,
} from '@xinhuo/runtime';
import { DecideWorker, migrations, PeopleModule, type PersonDetails, Vault, type WorkerRequest } from '.';
import { PersonOfNumber } from './person-of-number';
import { TypedWords } from './typed-words';
import { WorkerStates } from './worker-states';
import { DecideWorkerHandler } from './worker.handler';

jest.setTimeout(60_000);

const idNumber = completeIdNumber('64020219900101123')!;
const phone = '13909520009';

describe('who a registration names', () => {
  let at: Running;
  let tree: CityOfNodes;
  let vault: Vault;
  let officer: Actor;
  const programmeId = randomUUID();

  beforeAll(async () => {
    const keys = [{ keyId: 'spec', secret: Buffer.alloc(32, 3) }] as const;
    at = await running([ProgrammeModule, EnterpriseModule, PeopleModule.with(keys)], {
      migrations: [...programmeMigrations, ...enterpriseMigrations, ...migrations],
      today: '2025-12-31',
    });
    tree = await aCity(at);
    vault = at.app.get(Vault);
    officer = account('ENTERPRISE', tree.firmA);
    const handler = account('CITY_HANDLER', tree.city);
    const launch = {
      type: 'LaunchProgramme', programmeId, cityId: tree.city, name: '演示行动', startsOn: '2025-01-01',
      endsOn: '2027-12-31', by: handler.personId, settings: DEFAULT_SETTINGS,
      targets: { excellentEnterprises: 1, masterTitles: 1, skilledMasters: 1, promotedWorkers: 1 },
    } as const; // prettier-ignore
    expect(await at.commands.execute(new DecideProgramme(launch, sentBy(handler, launch)))).toHaveProperty('position');
  });
  afterAll(() => at.stop());
  beforeEach(() => at.db.query('TRUNCATE vault.person'));

  /** Another process on the same log and the same vault, with a memory of its own. */
  const process = () => {
    const { app, store } = at;
    const [orgs, cache] = [app.get(OrgDirectory), new StreamCache()];
    const decisions = new DecisionRunner(store, orgs, cache);
    const words = new TypedWords(decisions, new WorkerStates(decisions, cache), vault, new PersonOfNumber(vault));
    return new DecideWorkerHandler(decisions, words, app.get(BusinessCalendar), app.get(BusinessClock), orgs);
  };
  const registration = (personId: string, more: { trade?: string; registeredOn?: string } = {}) => ({
    ...({ type: 'RegisterWorker', programmeId, personId, enterpriseId: tree.firmA, trade: '焊工' } as const),
    ...({ grade: 'JUNIOR', by: officer.personId, ...more } as const),
  });
  const asked = (command: WorkerRequest, person: PersonDetails) =>
    new DecideWorker(command, sentBy(officer, command), { person });
  const nameOf = async (personId: string) => (await vault.names([personId])).get(personId);

  it('is the winner of two that race, with none of the numbers of the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const personId = randomUUID();
      const [first, second] = await Promise.all([
        process().execute(asked(registration(personId), { name: '甲先到' })),
        process().execute(asked(registration(personId, { trade: '钳工' }), { name: '乙后到', idNumber, phone })),
      ]);
      expect([first, second].filter((receipt) => isRefused(receipt))).toHaveLength(1);
      expect(await nameOf(personId)).toBe(isRefused(first) ? '乙后到' : '甲先到');
      expect(await vault.duplicatesOf({ idNumber, phone })).toEqual(isRefused(first) ? [personId] : []);
      await at.db.query('TRUNCATE vault.person');
    }
  });

  it('stays the same when a process that remembers nobody registers the person anew', async () => {
    const personId = randomUUID();
    const [late, early] = [process(), process()];
    // The memory of the late process: nobody.
    await late.execute(asked(registration(personId, { registeredOn: '2026-06-01' }), { name: '丙太早' }));
    await early.execute(asked(registration(personId), { name: '丁在册', phone }));
    const refused = await late.execute(asked(registration(personId, { trade: '钳工' }), { name: '丙冒名', idNumber }));
    expect(refused).toMatchObject({ rejected: 'ALREADY_REGISTERED' });
    await late.execute(asked(registration(personId), { name: '丙改名' }));
    expect(await nameOf(personId)).toBe('丁在册');
    expect(await vault.duplicatesOf({ idNumber })).toEqual([]);
    expect(await vault.duplicatesOf({ phone })).toEqual([personId]);
  });

  it('is nobody when the rules refuse', async () => {
    const personId = randomUUID();
    const early = registration(personId, { registeredOn: '2024-01-01' });
    expect(await at.commands.execute(asked(early, { name: '戊无痕', idNumber, phone }))).toMatchObject({
      rejected: 'DATE_TOO_EARLY',
    });
    expect(await at.db.query('SELECT FROM vault.person')).toEqual([]);
    expect(await vault.duplicatesOf({ idNumber, phone })).toEqual([]);
  });

  it('is forgotten after an hour when the registration never came into the log', async () => {
    const [lost, young, known] = [randomUUID(), randomUUID(), randomUUID()];
    await vault.offerPerson({ personId: lost, detailsId: randomUUID(), name: '己失联', phone });
    await at.commands.execute(asked(registration(known), { name: '庚在册' }));
    // As if the process had died between the fact and the last word to the vault.
    await at.db.query(`UPDATE vault.person SET settled = false, kept_at = now() - interval '61 minutes'`);
    await vault.offerPerson({ personId: young, detailsId: randomUUID(), name: '辛等待' });
    await at.app.get(Runtime).sweepNow();
    expect([await nameOf(lost), await nameOf(young), await nameOf(known)]).toEqual([undefined, '辛等待', '庚在册']);
    expect(await vault.waitingSince(new Date(Date.now() - 1_800_000), 10)).toEqual([]);
  });
});
