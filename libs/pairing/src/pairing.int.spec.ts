import { randomUUID } from 'node:crypto';
import { type Actor, GATES, type Position } from '@xinhuo/kernel';
import { ReserveForPairing, Vault } from '@xinhuo/people';
import { AccessDenied, isRefused, ReadProgress, type Receipt, type SortCursor } from '@xinhuo/runtime';
import { account, type PairingProcess, type Processes, sentBy, startProcesses } from '../testing/processes';
import { aTown, registration, sender, type Town } from '../testing/town';
import {
  CountMilestones,
  CountPairings,
  FindMilestones,
  FindPairings,
  GetPairing,
  GetPairingTimeline,
  ListMilestones,
  MILESTONE_SORTS,
  type MilestoneFilter,
  PAIRING_SORTS,
  pairingBoard,
  type PairingFilter,
  type PairingRequest,
  type PairingTyped,
} from '.';

jest.setTimeout(120_000);

describe.each(['memory', 'postgres'] as const)('pairings over %s', (log) => {
  let processes: Processes;
  let at: PairingProcess;
  let town: Town;
  let position: Position;
  let city: Actor;

  beforeAll(async () => {
    processes = await startProcesses(log);
    at = processes.all[0]!;
    town = await aTown(at);
    city = account('CITY_HANDLER', town.city);
  });
  afterAll(() => processes.stop());

  const send = async (
    actor: Actor,
    command: PairingRequest,
    more: { readonly typed?: PairingTyped; readonly key?: string } = {},
  ): Promise<Receipt> => {
    const receipt = await sender(at)(actor, command, more);
    if (!isRefused(receipt)) position = receipt.position;
    return receipt;
  };
  const accepted = { position: expect.any(String) };
  /** A query answers after two seconds with what it has; a busy machine may need longer. */
  const shown = () => until(() => at.app.get(ReadProgress).reached([pairingBoard.name], position));
  const get = async (viewer: Actor, pairingId: string) => {
    await shown();
    return at.queries.execute(new GetPairing(viewer, pairingId, position));
  };
  const find = async (viewer: Actor, filter: PairingFilter = {}) => {
    await shown();
    return at.queries.execute(new FindPairings(viewer, filter, { first: 50 }, position));
  };

  /** A pair in force since 12 December, and the accounts of its people; two clerks enter the papers. */
  const inForce = async (enterBy?: Actor) => {
    const secondClerk = account('DATA_ENTRY', town.city);
    const [masterId, apprenticeId] = [await town.master(), await town.apprentice()];
    const register = registration(town, masterId, apprenticeId);
    expect(await send(town.officer, register)).toMatchObject(accepted);
    const { pairingId } = register;
    const master = account('MASTER', town.firm, masterId);
    const apprentice = account('APPRENTICE', town.firm, apprenticeId);
    const confirm = { type: 'ConfirmAgreement', pairingId, version: 1 } as const;
    for (const [party, actor, confirmedOn] of [
      ['master', master, '2025-12-10'],
      ['apprentice', apprentice, '2025-12-12'],
      ['enterprise-union', town.officer, '2025-12-11'],
    ] as const) {
      const clerk = enterBy && (party === 'enterprise-union' ? secondClerk : enterBy);
      const entered = clerk && { enteredBy: clerk.personId, scan: 'f'.repeat(64) };
      const command = { ...confirm, party, by: actor.personId, confirmedOn, ...entered };
      if (enterBy && clerk === secondClerk) {
        const alone = { ...command, enteredBy: enterBy.personId, scan: 'f'.repeat(64) };
        expect(await send(enterBy, alone)).toMatchObject({ rejected: 'SAME_PERSON' });
      }
      expect(await send(clerk ?? actor, command)).toMatchObject(accepted);
    }
    return { pairingId, master, apprentice };
  };

  it('go from registration to a gate that both have signed', async () => {
    const { pairingId, master, apprentice } = await inForce();
    const gate = { pairingId, milestone: 'fit-for-post' } as const;
    const evidence = ['a'.repeat(64)];
    const submit = { type: 'SubmitMilestone', ...gate, evidence, by: apprentice.personId } as const;
    expect(await send(apprentice, submit)).toMatchObject(accepted);
    const giveBack = { type: 'ReturnMilestone', ...gate, by: master.personId } as const;
    expect(await send(master, giveBack)).toMatchObject({ rejected: 'REASON_MISSING' });
    expect(await send(master, giveBack, { typed: { text: '  照片不清楚 ' } })).toMatchObject(accepted);
    await shown();
    const [, , , returned] = await at.queries
      .execute(new FindMilestones(master, [pairingId], position))
      .then((plans) => plans.get(pairingId)!);
    expect(returned).toMatchObject({ state: 'returned', reasonId: expect.any(String) });
    const texts = await at.app.get(Vault).texts([returned!.reasonId!]);
    expect(texts.get(returned!.reasonId!)).toBe('照片不清楚');
    expect(await send(apprentice, submit)).toMatchObject(accepted);
    const sign = { type: 'SignOffMilestone', ...gate, by: master.personId } as const;
    expect(await send(master, sign)).toMatchObject({ ...accepted, id: pairingId });
    const coSign = { type: 'CoSignGate', ...gate, by: town.officer.personId } as const;
    expect(await send(town.officer, coSign)).toMatchObject(accepted);
    expect(await get(town.officer, pairingId)).toMatchObject({
      phase: 'active',
      approvedOn: '2025-12-12',
      fitForPostOn: '2025-12-31',
      nextGate: 'independent',
      enteredOnPaper: false,
      masterGrade: 'TECHNICIAN',
      apprenticeGrade: 'JUNIOR',
    });
    const head = await at.store.head();
    const story = await at.queries.execute(new GetPairingTimeline(master, pairingId, head));
    expect(story.map(({ type }) => type)).toEqual([
      'PairingRegistered',
      'AgreementDrafted',
      'AgreementConfirmed',
      'AgreementConfirmed',
      'AgreementConfirmed',
      'AgreementTookForce',
      'MilestoneSubmitted',
      'MilestoneReturned',
      'MilestoneSubmitted',
      'MilestoneSigned',
      'GateCoSigned',
      'GatePassed',
    ]);
  });

  it('show their story at once to who asks for what they have just written', async () => {
    const register = registration(town, await town.master(1), await town.apprentice());
    const receipt = await send(town.officer, register);
    if (!('position' in receipt)) throw new Error(receipt.rejected);
    const asked = new GetPairingTimeline(town.officer, register.pairingId, receipt.position);
    expect((await at.queries.execute(asked)).map(({ type }) => type)).toEqual([
      'PairingRegistered',
      'AgreementDrafted',
    ]);
  });

  it('answer a repeated registration with the first receipt, and take no second place', async () => {
    const [masterId, apprenticeId] = [await town.master(1), await town.apprentice()];
    const register = registration(town, masterId, apprenticeId);
    const first = await send(town.officer, register, { key: 'k1' });
    expect(await send(town.officer, register, { key: 'k1' })).toEqual(first);
    expect(await send(town.officer, register)).toMatchObject({ rejected: 'ALREADY_REGISTERED' });
    const other = registration(town, masterId, await town.apprentice());
    expect(await send(town.officer, other)).toMatchObject({ rejected: 'NO_PLACE_LEFT' });
    expect(await send(town.officer, registration(town, await town.master(), apprenticeId))).toMatchObject({
      rejected: 'APPRENTICE_PAIRED',
    });
  });

  it('give both places back at once when the registration is refused', async () => {
    const [masterId, apprenticeId] = [await town.master(1), await town.apprentice()];
    const tooShort = registration(town, masterId, apprenticeId, { endsOn: '2026-01-31' });
    expect(await send(town.officer, tooShort)).toMatchObject({ rejected: 'TERM_OUT_OF_RANGE' });
    expect(await send(town.officer, registration(town, masterId, apprenticeId))).toMatchObject(accepted);
  });

  it('give both places back after a decline, through the log', async () => {
    const [masterId, apprenticeId] = [await town.master(1), await town.apprentice()];
    const register = registration(town, masterId, apprenticeId);
    await send(town.officer, register);
    const apprentice = account('APPRENTICE', town.firm, apprenticeId);
    const decline = {
      type: 'DeclineAgreement',
      pairingId: register.pairingId,
      version: 1,
      party: 'apprentice',
      by: apprenticeId,
    } as const;
    expect(await send(apprentice, decline, { typed: { text: '换岗' } })).toMatchObject(accepted);
    await until(async () => {
      const again = await send(town.officer, registration(town, masterId, apprenticeId));
      return !isRefused(again);
    });
  });

  it('refuse an apprentice of another firm, and grades that do not fit', async () => {
    const elsewhere = registration(town, await town.master(), await town.apprentice(town.otherFirm));
    await expect(send(town.officer, elsewhere)).rejects.toBeInstanceOf(AccessDenied);
    const history = { by: town.officer.personId, enteredBy: town.clerk.personId };
    expect(await send(town.clerk, { ...elsewhere, ...history })).toMatchObject({ rejected: 'APPRENTICE_ELSEWHERE' });
    const low = registration(town, await town.master(0, 'SENIOR'), await town.apprentice(), {
      targetGrade: 'APPRENTICE',
    });
    expect(await send(town.officer, low)).toMatchObject({ rejected: 'TARGET_GRADE_TOO_LOW' });
  });

  it('take part in their own city’s programme only', async () => {
    const elsewhere = await aTown(at);
    const register = registration(town, await town.master(), await town.apprentice(), {
      programmeId: elsewhere.programmeId,
    });
    await expect(send(town.officer, register)).rejects.toBeInstanceOf(AccessDenied);
  });

  it('let nobody act who may not, and tell nothing about what is not theirs', async () => {
    const { pairingId, master, apprentice } = await inForce();
    const submit = { type: 'SubmitMilestone', pairingId, milestone: 'fit-for-post', evidence: ['a'] } as const;
    const stranger = account('APPRENTICE', town.firm);
    const denied = async (actor: Actor, command: PairingRequest) =>
      expect(send(actor, command)).rejects.toBeInstanceOf(AccessDenied);
    await denied(stranger, { ...submit, by: stranger.personId });
    await denied(master, { ...submit, by: apprentice.personId });
    await denied(town.officer, { ...submit, by: town.officer.personId });
    await denied(account('ENTERPRISE', town.otherFirm), {
      ...submit,
      by: apprentice.personId,
      enteredBy: town.officer.personId,
    });
    await denied(apprentice, { ...submit, pairingId: randomUUID(), by: apprentice.personId });
    await denied(town.officer, { type: 'LapseAgreement', pairingId, today: '2026-12-31' });
  });

  it('may be dated by an officer within the limit, by the data-entry role to the programme’s first day', async () => {
    const [masterId, apprenticeId] = [await town.master(), await town.apprentice()];
    const old = { startedOn: '2025-03-01', endsOn: '2027-02-28', registeredOn: '2025-03-01' };
    const register = registration(town, masterId, apprenticeId, old);
    expect(await send(town.officer, register)).toMatchObject({ rejected: 'DATE_TOO_EARLY' });
    expect(await send(town.clerk, { ...register, enteredBy: town.clerk.personId })).toMatchObject(accepted);
    expect(await get(city, register.pairingId)).toMatchObject({ enteredOnPaper: true, lapsesOn: '2026-01-14' });
  });

  it('show each viewer their own part', async () => {
    const { pairingId, master, apprentice } = await inForce(town.clerk);
    const sees = async (viewer: Actor) => (await find(viewer)).some((row) => row.pairingId === pairingId);
    expect(await sees(city)).toBe(true);
    expect(await sees(account('COUNTY', town.countyA))).toBe(true);
    expect(await sees(account('COUNTY', town.countyB))).toBe(false);
    expect(await sees(account('ENTERPRISE', town.firm))).toBe(true);
    expect(await sees(account('ENTERPRISE', town.otherFirm))).toBe(false);
    expect(await find(master)).toHaveLength(1);
    expect(await find(apprentice)).toHaveLength(1);
    expect(await find(account('MASTER', town.firm))).toEqual([]);
    expect(await get(account('COUNTY', town.countyB), pairingId)).toBeNull();
    expect(await at.queries.execute(new GetPairingTimeline(account('MASTER', town.firm), pairingId))).toEqual([]);
    const plans = await at.queries.execute(new FindMilestones(account('COUNTY', town.countyB), [pairingId], position));
    expect(plans.has(pairingId)).toBe(false);
  });

  it('are found by what is asked for, page by page', async () => {
    const { pairingId, master } = await inForce(town.clerk);
    const ids = async (filter: PairingFilter) => (await find(city, filter)).map((row) => row.pairingId);
    expect(await ids({ masterId: master.personId })).toEqual([pairingId]);
    expect(await ids({ nodeId: town.countyB })).toEqual([]);
    expect(await ids({ enteredOnPaper: true, phases: ['active'] })).toContain(pairingId);
    expect(await ids({ masterId: master.personId, overdue: true })).toEqual([]);
    expect(await ids({ masterId: master.personId, trade: '电工' })).toEqual([]);
    expect(await ids({ masterId: master.personId, text: '演示' })).toEqual([pairingId]);
    expect(await ids({ masterId: master.personId, text: 'yanshi' })).toEqual([pairingId]);
    expect(await ids({ masterId: master.personId, text: '无此人' })).toEqual([]);
    expect(await ids({ masterId: master.personId, text: pairingId.slice(0, 8) })).toEqual([pairingId]);
    expect(await ids({ masterId: master.personId, trainingPhase: 'novice', year: 2025 })).toEqual([pairingId]);
    expect(await ids({ masterId: master.personId, year: 2024 })).toEqual([]);
    expect(await ids({ masterId: master.personId, passedGate: 'fit-for-post' })).toEqual([]);
    expect(await ids({ masterId: master.personId, dueWithinDays: 0 })).toEqual([]);
    const counted = await at.queries.execute(new CountPairings(city, { masterId: master.personId }, position));
    expect(counted).toBe(1);
    for (const sort of PAIRING_SORTS) {
      for (const descending of [false, true]) {
        const page = { sort, descending };
        const list = (more: { first: number; after?: SortCursor }) =>
          at.queries.execute(new FindPairings(city, {}, { ...page, ...more }, position));
        const all = await list({ first: 99 });
        const [first, second] = await list({ first: 1 });
        expect([first, second]).toEqual(all.slice(0, 2));
        expect(await list({ first: 99, after: [first!.sortValue, first!.pairingId] })).toEqual(all.slice(1));
      }
    }
  });

  it('show their milestones in one list', async () => {
    const { pairingId, master } = await inForce(town.clerk);
    const list = (filter: MilestoneFilter) =>
      at.queries.execute(new ListMilestones(city, { pairingId, ...filter }, { first: 50 }, position));
    const all = await list({});
    expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).sort());
    const plan = (await at.queries.execute(new FindMilestones(city, [pairingId], position))).get(pairingId)!;
    const byKey = new Map(plan.map((milestone) => [milestone.milestone, milestone]));
    expect(all.map(({ sortValue: _, ...milestone }) => milestone)).toEqual(
      all.map(({ milestone }) => byKey.get(milestone)),
    );
    expect((await list({ gate: true })).map(({ milestone }) => milestone)).toEqual([...GATES]);
    expect(await list({ states: ['submitted'] })).toEqual([]);
    expect(await list({ overdue: true })).toEqual([]);
    const stranger = account('MASTER', town.firm);
    expect(await at.queries.execute(new ListMilestones(stranger, { pairingId }, { first: 5 }, position))).toEqual([]);
    for (const sort of MILESTONE_SORTS) {
      const page = { sort, first: 3 };
      const filter = { masterId: master.personId };
      const found = await at.queries.execute(new ListMilestones(city, filter, { ...page, first: 50 }, position));
      const third = found[2]!;
      const after = [third.sortValue, `${third.pairingId}/${third.milestone}`] as const;
      const next = await at.queries.execute(new ListMilestones(city, filter, { ...page, after }, position));
      expect(next).toEqual(found.slice(3, 7));
    }
    const counted = await at.queries.execute(new CountMilestones(city, { pairingId }, position));
    expect(counted).toBe(all.length);
  });

  it('give back places that a crash left without a pairing', async () => {
    const [masterId, apprenticeId, pairingId] = [await town.master(1), await town.apprentice(), randomUUID()];
    const hold = { pairingId, masterId, apprenticeId };
    const context = sentBy(town.officer, hold);
    const before = { ...context, metadata: { ...context.metadata, at: '2025-01-01T00:00:00.000Z' } };
    await at.commands.execute(new ReserveForPairing(hold, 3, before));
    expect(await send(town.officer, registration(town, masterId, apprenticeId))).toHaveProperty('rejected');
    await until(async () => {
      await at.runtime.sweepNow();
      return !isRefused(await send(town.officer, registration(town, masterId, apprenticeId)));
    });
  });

  it('lapse when time is up, and give their places back', async () => {
    const [masterId, apprenticeId] = [await town.master(1), await town.apprentice()];
    const register = registration(town, masterId, apprenticeId, { registeredOn: '2025-12-10' });
    await send(town.officer, register);
    expect(await get(city, register.pairingId)).toMatchObject({ lapsesOn: '2025-12-24' });
    await at.runtime.sweepNow();
    await until(async () => (await get(city, register.pairingId))?.phase === 'lapsed');
    await until(async () => !isRefused(await send(town.officer, registration(town, masterId, apprenticeId))));
  });
});

/** Waits for what happens by itself: looks again and again, for a while. */
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + 90_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('It did not come about in time');
    await new Promise((resolve) => setImmediate(resolve));
  }
};

describe('two processes', () => {
  let processes: Processes;
  let town: Town;
  beforeAll(async () => {
    processes = await startProcesses('postgres', 2);
    town = await aTown(processes.all[0]!);
  });
  afterAll(() => processes.stop());

  const race = async (registrations: readonly ReturnType<typeof registration>[]) => {
    const receipts = await Promise.all(
      registrations.map((command, n) => sender(processes.all[n % 2]!)(town.officer, command)),
    );
    return {
      won: receipts.filter((receipt) => !isRefused(receipt)).length,
      codes: [...new Set(receipts.filter(isRefused).map(({ rejected }) => rejected))],
    };
  };

  it('never give out more places of a master than there are', async () => {
    const masterId = await town.master(3);
    const apprentices = await Promise.all(Array.from({ length: 10 }, () => town.apprentice()));
    const result = await race(apprentices.map((apprenticeId) => registration(town, masterId, apprenticeId)));
    expect(result).toEqual({ won: 3, codes: ['NO_PLACE_LEFT'] });
  });

  it('never pair an apprentice twice, and leave no place taken by the losers', async () => {
    const apprenticeId = await town.apprentice();
    const masters = await Promise.all(Array.from({ length: 6 }, () => town.master(1)));
    const result = await race(masters.map((masterId) => registration(town, masterId, apprenticeId)));
    expect(result).toEqual({ won: 1, codes: ['APPRENTICE_PAIRED'] });
    const others = await Promise.all(masters.map(() => town.apprentice()));
    const second = await race(masters.map((masterId, n) => registration(town, masterId, others[n]!)));
    expect(second).toEqual({ won: 5, codes: ['NO_PLACE_LEFT'] });
  });

  it('register one pairing once when its command comes to both', async () => {
    const register = registration(town, await town.master(1), await town.apprentice());
    const receipts = await Promise.all(
      processes.all.map((process) => sender(process)(town.officer, register, { key: 'twice' })),
    );
    expect(receipts[0]).toMatchObject({ position: expect.any(String), id: register.pairingId });
    expect(receipts[1]).toEqual(receipts[0]);
  });
});
