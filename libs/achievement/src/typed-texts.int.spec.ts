import { randomUUID } from 'node:crypto';
import { type CityOfNodes, aCity, account, type Running, running, sentBy } from '@xinhuo/enterprise/testing';
import { EnterpriseModule, migrations as enterpriseMigrations } from '@xinhuo/enterprise';
import type { Actor } from '@xinhuo/kernel';
import { DecideWorker, migrations as peopleMigrations, PeopleModule, Vault, type WorkerRequest } from '@xinhuo/people';
import {
  DecideProgramme,
  DEFAULT_SETTINGS,
  migrations as programmeMigrations,
  ProgrammeModule,
} from '@xinhuo/programme';
import { type Receipt, Runtime } from '@xinhuo/runtime';
import { AchievementModule, DecideBreakthrough, DecideHonour, DecideInnovation, migrations } from '.';

jest.setTimeout(60_000);

const HOUR_AGO = `kept_at = now() - interval '61 minutes'`;

describe('what was typed about somebody', () => {
  let at: Running;
  let tree: CityOfNodes;
  let officer: Actor;
  let handler: Actor;
  const programmeId = randomUUID();

  beforeAll(async () => {
    const keys = [{ keyId: 'k1', secret: Buffer.alloc(32, 1) }] as const;
    at = await running([ProgrammeModule, EnterpriseModule, PeopleModule.with(keys), AchievementModule], {
      migrations: [...programmeMigrations, ...enterpriseMigrations, ...peopleMigrations, ...migrations],
      today: '2025-12-31',
    });
    tree = await aCity(at);
    officer = account('ENTERPRISE', tree.firmA);
    handler = account('CITY_HANDLER', tree.city);
    const launch = {
      ...({ type: 'LaunchProgramme', programmeId, cityId: tree.city, name: '演示项目' } as const),
      ...{ startsOn: '2025-01-01', endsOn: '2027-12-31', by: handler.personId, settings: DEFAULT_SETTINGS },
      targets: { excellentEnterprises: 1, masterTitles: 1, skilledMasters: 1, promotedWorkers: 1 },
    };
    done(await at.commands.execute(new DecideProgramme(launch, sentBy(handler, launch))));
  });
  afterAll(() => at.stop());
  beforeEach(() => at.db.query('TRUNCATE vault.text'));

  const done = (receipt: Receipt) => {
    if ('rejected' in receipt) throw new Error(receipt.rejected);
  };
  const worker = async (actor: Actor, command: WorkerRequest, person?: { name: string }) =>
    done(await at.commands.execute(new DecideWorker(command, sentBy(actor, command), person && { person })));
  const employ = async () => {
    const personId = randomUUID();
    const of = { personId, programmeId, enterpriseId: tree.firmA, trade: '焊工', grade: 'JUNIOR' } as const;
    await worker(officer, { type: 'RegisterWorker', ...of, by: officer.personId }, { name: '演示' });
    return personId;
  };
  const erase = (personId: string) => worker(handler, { type: 'ErasePerson', personId, by: handler.personId });
  const owner = () => ({ programmeId, enterpriseId: tree.firmA, by: officer.personId });
  const start = (teamIds: readonly string[], title: string) => {
    const command = { type: 'StartBreakthrough', breakthroughId: randomUUID(), teamIds, ...owner() } as const;
    return at.commands.execute(new DecideBreakthrough(command, sentBy(officer, command), title));
  };
  const confer = async (personId: string) => {
    const honourId = randomUUID();
    const honour = { type: 'ConferHonour', honourId, honour: 'INNOVATION_PACESETTER', personId, ...owner() } as const;
    done(await at.commands.execute(new DecideHonour(honour, sentBy(officer, honour))));
    return honourId;
  };
  const kept = async () =>
    (await at.db.query<{ body: string }[]>('SELECT body FROM vault.text ORDER BY body')).map(({ body }) => body);

  it('is forgotten with any of those whom a title or the reason of a revocation is about', async () => {
    const [first, second, other] = [await employ(), await employ(), await employ()];
    done(await start([first, second], '甲乙攻关'));
    done(await start([other], '丙的攻关'));
    const innovation = { type: 'RecordInnovation', innovationId: randomUUID(), kind: 'INVENTION' } as const;
    const recorded = { ...innovation, personIds: [second], ...owner() };
    done(await at.commands.execute(new DecideInnovation(recorded, sentBy(officer, recorded), '乙的发明')));
    const revocation = { type: 'RevokeHonour', honourId: await confer(second), by: handler.personId } as const;
    done(await at.commands.execute(new DecideHonour(revocation, sentBy(handler, revocation), '乙弄虚作假')));
    expect(await kept()).toHaveLength(4);
    await erase(second);
    expect(await kept()).toEqual(['丙的攻关']);
  });

  it('is swept after an hour where the process died before the event came into the log', async () => {
    const [lost, written] = [await employ(), await employ()];
    const death = jest.spyOn(at.store, 'append').mockRejectedValueOnce(new Error('the process died'));
    await expect(start([lost], '未记录')).rejects.toThrow('died');
    death.mockRestore();
    done(await start([written], '已记录'));
    await at.app.get(Runtime).sweepNow(); // a write may still be under way
    expect(await kept()).toEqual(['已记录', '未记录']);
    await at.db.query(`UPDATE vault.text SET ${HOUR_AGO}`);
    await at.app.get(Runtime).sweepNow();
    expect(await kept()).toEqual(['已记录']);
    expect(await at.db.query('SELECT settled FROM vault.text')).toEqual([{ settled: true }]);
  });

  it('is swept where the rules refused it', async () => {
    const honourId = await confer(await employ());
    const command = { type: 'RevokeHonour', honourId, revokedOn: '2024-01-01', by: handler.personId } as const;
    const refused = await at.commands.execute(new DecideHonour(command, sentBy(handler, command), '太早'));
    expect(refused).toMatchObject({ rejected: 'DATE_TOO_EARLY' });
    await at.db.query(`UPDATE vault.text SET ${HOUR_AGO}`);
    await at.app.get(Runtime).sweepNow();
    expect(await kept()).toEqual([]);
  });

  it('stays where the command is repeated while the sweep is looking', async () => {
    const vault = at.app.get(Vault);
    const text = { textId: randomUUID(), namedIn: `breakthrough-${randomUUID()}`, body: '重发' } as const;
    await vault.putText(text);
    await at.db.query(`UPDATE vault.text SET ${HOUR_AGO}`);
    const before = new Date(Date.now() - 3_600_000);
    expect(await vault.unsettledTexts(before, 10)).toHaveLength(1);
    await vault.putText(text);
    await vault.forgetTexts([text.textId], before);
    expect(await kept()).toEqual(['重发']);
  });

  it('is looked through to the end, however many texts there are', async () => {
    const texts = Array.from({ length: 1_100 }, (_, n) => ({
      ...{ textId: randomUUID(), namedIn: `breakthrough-${randomUUID()}`, body: `${n}` },
    }));
    await Promise.all(texts.map((text) => at.app.get(Vault).putText(text as Parameters<Vault['putText']>[0])));
    await at.db.query(`UPDATE vault.text SET ${HOUR_AGO}`);
    await at.app.get(Runtime).sweepNow();
    expect(await kept()).toEqual([]);
  });
});
