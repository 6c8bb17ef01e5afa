import { MemoryEventStore } from '@xinhuo/event-store';
import { type Actor, derivedId, type EventStore } from '@xinhuo/kernel';
import { AccessDenied, type CommandContext, commandContextFor, DecisionRunner, OrgDirectory } from '@xinhuo/runtime';
import { StreamCache } from '@xinhuo/runtime';
import type { MentorCommand } from './mentor.commands';
import { mentorRules } from './mentor.rules';
import { ReleaseForPairing, ReleaseForPairingHandler } from './reserve-for-pairing.handler';
import { type PairingHold, ReserveForPairing, ReserveForPairingHandler } from './reserve-for-pairing.handler';
import { WorkerStates } from './worker-states';
import type { WorkerCommand } from './worker.commands';
import { workerRules } from './worker.rules';

/** One city with two enterprises. */
class Orgs extends OrgDirectory {
  override isWithin(nodeId: string, ancestorId: string) {
    return Promise.resolve(nodeId === ancestorId || ancestorId === 'city');
  }
  override ancestorsOf(nodeId: string) {
    return Promise.resolve([nodeId, 'city']);
  }
}

const dated = { today: '2025-12-31', earliestOn: '2025-01-01' } as const;
const officer: Actor = { accountId: 'a', personId: 'officer', role: 'ENTERPRISE', nodeId: 'e1' };
const handler: Actor = { accountId: 'h', personId: 'story', role: 'CITY_HANDLER', nodeId: 'city' };
const contextOf = (actor: Actor = officer): CommandContext => commandContextFor(actor, undefined, {}, 'test');

/** One process: memory of its own over a store that others share. */
const processOver = (store: EventStore) => {
  const orgs = new Orgs();
  const cache = new StreamCache();
  const decisions = new DecisionRunner(store, orgs, cache);
  const workers = new WorkerStates(decisions, cache);
  const reserving = new ReserveForPairingHandler(decisions, workers, cache, orgs);
  const releasing = new ReleaseForPairingHandler(decisions);
  return {
    decisions,
    reserve: (hold: PairingHold, context = contextOf()) => reserving.execute(new ReserveForPairing(hold, 3, context)),
    release: (hold: PairingHold) => releasing.execute(new ReleaseForPairing(hold, contextOf())),
    worker: (command: WorkerCommand) =>
      decisions.run(workerRules, `worker-${command.personId}`, command, contextOf(handler)),
    mentor: (command: MentorCommand) =>
      decisions.run(mentorRules, `mentor-${command.personId}`, command, contextOf(handler)),
  };
};
type Process = ReturnType<typeof processOver>;

const by = 'story';
const register = (personId: string, grade: 'JUNIOR' | 'TECHNICIAN' = 'JUNIOR', enterpriseId = 'e1') =>
  ({ type: 'RegisterWorker', ...dated, personId, enterpriseId, trade: '焊工', grade, registeredOn: '2025-01-02', by }) as const; // prettier-ignore
const admit = (personId: string, places: number) =>
  ({
    type: 'AdmitMentor', ...dated, personId, enterpriseId: 'e1', basis: 'GRADE', grade: 'TECHNICIAN', trades: ['焊工'],
    places, admittedOn: '2025-01-05', by,
  }) as const; // prettier-ignore
const hold = (n: number, masterId = 'm1', apprenticeId = `a${n}`) => ({ pairingId: `p${n}`, masterId, apprenticeId });

describe('reserving master and apprentice', () => {
  let store: EventStore;
  let here: Process;

  beforeEach(async () => {
    store = new MemoryEventStore();
    here = processOver(store);
    await here.worker(register('m1', 'TECHNICIAN'));
    await here.mentor(admit('m1', 1));
    for (let n = 1; n <= 6; n += 1) await here.worker(register(`a${n}`));
  });

  const typesOf = async (stream: `${string}-${string}`) => {
    const types: string[] = [];
    for await (const { type } of store.read(stream)) types.push(type);
    return types;
  };

  it('tells the pairing all that it needs', async () =>
    expect(await here.reserve(hold(1))).toEqual({
      master: { enterpriseId: 'e1', grade: 'TECHNICIAN', basis: 'GRADE', trades: ['焊工'] },
      apprentice: { enterpriseId: 'e1', grade: 'JUNIOR', trade: '焊工' },
    }));

  it('appends once to each stream, and nothing for a repeat', async () => {
    await here.reserve(hold(1));
    await here.reserve(hold(1));
    expect(await typesOf('mentor-m1')).toEqual(['MentorAdmitted', 'PlaceReserved']);
    expect(await typesOf('worker-a1')).toEqual(['WorkerRegistered', 'ApprenticeshipReserved']);
  });

  it('refuses a master and an apprentice in one person', async () =>
    expect(await here.reserve(hold(1, 'm1', 'm1'))).toEqual({ rejected: 'MASTER_IS_APPRENTICE' }));

  it('refuses who is no master, and a master who has left', async () => {
    expect(await here.reserve(hold(1, 'a2'))).toEqual({ rejected: 'NOT_A_MENTOR' });
    await here.worker({ type: 'RecordWorkerLeft', ...dated, personId: 'm1', leftOn: '2025-06-01', by });
    expect(await here.reserve(hold(1))).toEqual({ rejected: 'MASTER_LEFT' });
  });

  it('gives the place back at once when the apprentice is refused', async () => {
    await here.worker(register('m2', 'TECHNICIAN'));
    await here.mentor(admit('m2', 1));
    await here.reserve(hold(1));
    expect(await here.reserve({ pairingId: 'p9', masterId: 'm2', apprenticeId: 'a1' })).toEqual({
      rejected: 'APPRENTICE_PAIRED',
    });
    expect(await typesOf('mentor-m2')).toEqual(['MentorAdmitted', 'PlaceReserved', 'PlaceReleased']);
    expect(await here.reserve(hold(2, 'm2'))).toMatchObject({ apprentice: { grade: 'JUNIOR' } });
  });

  it('refuses an apprentice who has left', async () => {
    await here.worker({ type: 'RecordWorkerLeft', ...dated, personId: 'a1', leftOn: '2025-06-01', by });
    expect(await here.reserve(hold(1))).toEqual({ rejected: 'APPRENTICE_LEFT' });
    expect(await here.reserve(hold(2))).toHaveProperty('master');
  });

  it('names the numbers when no place is left', async () => {
    await here.reserve(hold(1));
    expect(await here.reserve(hold(2))).toEqual({ rejected: 'NO_PLACE_LEFT', detail: { places: 1, used: 1 } });
  });

  it('takes the place again after reserve, release and retry of the same command', async () => {
    const context = contextOf();
    await here.reserve(hold(1), context);
    await here.release(hold(1));
    await here.release(hold(1));
    expect(await here.reserve(hold(1), context)).toHaveProperty('master');
    expect(await here.reserve(hold(2))).toMatchObject({ rejected: 'NO_PLACE_LEFT' });
  });

  it('tells nothing about people outside the sender’s scope', async () => {
    await here.worker(register('far', 'JUNIOR', 'e2'));
    await here.reserve(hold(1));
    const stranger = { ...officer, nodeId: 'e2' };
    await expect(here.reserve(hold(2), contextOf(stranger))).rejects.toThrow(AccessDenied);
    await expect(here.reserve(hold(3, 'm1', 'far'))).rejects.toThrow(AccessDenied);
    await expect(here.reserve(hold(3, 'm1', 'nobody'))).rejects.toThrow(AccessDenied);
    await expect(here.reserve(hold(3, 'nobody'))).rejects.toThrow(AccessDenied);
  });

  it('gives the last place to one of two processes that race, however often', async () => {
    const there = processOver(store);
    for (let round = 0; round < 20; round += 1) {
      const asked = [hold(1), hold(2), hold(3), hold(4)];
      const answers = await Promise.all(asked.map((each, n) => (n % 2 ? here : there).reserve(each)));
      const won = asked.filter((_, n) => 'master' in answers[n]!);
      expect(won).toHaveLength(1);
      expect(answers.filter((answer) => 'rejected' in answer && answer.rejected === 'NO_PLACE_LEFT')).toHaveLength(3);
      await (round % 2 ? here : there).release(won[0]!);
    }
  });

  it('gives one apprentice to one of two masters whose processes race', async () => {
    await here.worker(register('m2', 'TECHNICIAN'));
    await here.mentor(admit('m2', 8));
    await here.mentor({ type: 'SetMentorPlaces', personId: 'm1', enterpriseId: 'e1', places: 8, by });
    const there = processOver(store);
    for (let round = 0; round < 20; round += 1) {
      const first = { pairingId: derivedId('x', round), masterId: 'm1', apprenticeId: 'a1' };
      const second = { pairingId: derivedId('y', round), masterId: 'm2', apprenticeId: 'a1' };
      const answers = await Promise.all([here.reserve(first), there.reserve(second)]);
      expect(answers.filter((answer) => 'master' in answer)).toHaveLength(1);
      const masters = await Promise.all(['m1', 'm2'].map((id) => here.decisions.state(mentorRules, `mentor-${id}`)));
      const held = masters.flatMap((mentor) => (mentor.phase === 'none' ? [] : Object.keys(mentor.held)));
      expect(held).toHaveLength(1);
      await here.release('master' in answers[0] ? first : second);
    }
  });
});
