import fc from 'fast-check';
import { command, confirmAgreement, plan, registerPairing, reviseAgreement } from '../testing/stories';
import type { PairingCommand } from './pairing.commands';
import { pairing } from './pairing.decider';
import type { PairingEvent } from './pairing.events';
import { PARTIES } from './pairing.events';
import type { Pairing } from './pairing.state';

const day = fc
  .integer({ min: 1, max: 28 })
  .chain((date) =>
    fc.integer({ min: 3, max: 9 }).map((month) => `2025-${`${month}`.padStart(2, '0')}-${`${date}`.padStart(2, '0')}`),
  );
const person = fc.constantFrom('master', 'apprentice', 'officer', 'stranger');
const milestone = fc.constantFrom(...plan.map(({ key }) => key));
const gate = fc.constantFrom('fit-for-post', 'independent', 'completion');

/** A step in the right hands four times out of five, so that long stories come about. */
const hand = (right: string) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: person });

const step: fc.Arbitrary<PairingCommand> = fc.oneof(
  fc.constant(registerPairing()),
  fc
    .record({ version: fc.integer({ min: 1, max: 4 }), draftedOn: day, minDays: fc.nat(9) })
    .map(({ minDays, ...more }) =>
      reviseAgreement(2, { ...more, milestones: plan.map((item) => ({ ...item, minDays })) }),
    ),
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...PARTIES), fc.constantFrom(1, 1, 2, 3))
      .map(([party, version]) => confirmAgreement(party, '2025-03-05', { version })),
  },
  fc.constant(
    command('DeclineAgreement', 'master', { version: 2, party: 'master', declinedOn: '2025-05-05', reasonId: 'r' }),
  ),
  fc.constant({ type: 'LapseAgreement', pairingId: 'p1', today: '2025-12-31' } as const),
  {
    weight: 4,
    arbitrary: fc
      .tuple(hand('apprentice'), milestone, day)
      .map(([by, key, submittedOn]) =>
        command('SubmitMilestone', by, { milestone: key, evidence: ['file'], submittedOn }),
      ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(hand('master'), milestone, day)
      .map(([by, key, signedOn]) => command('SignOffMilestone', by, { milestone: key, signedOn })),
  },
  fc.tuple(hand('master'), milestone, day).map(([by, key, signedOn]) => ({
    ...command('SignOffPaper', by, { milestone: key, signedOn, scan: 'paper', evidence: [] }),
    enteredBy: 'clerk',
  })),
  fc
    .tuple(hand('master'), milestone, day)
    .map(([by, key, returnedOn]) => command('ReturnMilestone', by, { milestone: key, returnedOn, reasonId: 'r' })),
  {
    weight: 4,
    arbitrary: fc
      .tuple(hand('officer'), gate)
      .map(([by, key]) => command('CoSignGate', by, { milestone: key, coSignedOn: '2025-10-01' })),
  },
  fc
    .tuple(hand('officer'), milestone)
    .map(([by, key]) => command('WithdrawSignOff', by, { milestone: key, withdrawnOn: '2025-11-01', reasonId: 'r' })),
  fc.nat(100).map((theoryScore) =>
    command('CompletePairing', 'officer', {
      theoryScore,
      practicalScore: 90,
      examinerIds: ['examiner'],
      completedOn: '2025-12-01',
    }),
  ),
);

/** The facts of a story, as the decision runner would record them. */
const live = (commands: readonly PairingCommand[]) => {
  const events: PairingEvent[] = [];
  let state: Pairing = pairing.initialState;
  for (const next of commands) {
    const decision = pairing.decide(state, next);
    if ('rejected' in decision) continue;
    events.push(...decision.accepted);
    state = decision.accepted.reduce(pairing.evolve, state);
  }
  return { events, state };
};

const begun = [registerPairing(), ...PARTIES.map((party) => confirmAgreement(party, '2025-03-05'))];
const story = fc
  .tuple(fc.constantFrom([], begun), fc.array(step, { maxLength: 60 }))
  .map(([first, then]) => [...first, ...then]);
const holds = (property: (commands: readonly PairingCommand[]) => void) =>
  fc.assert(fc.property(story, property), { numRuns: 300 });

const RANK = { none: 0, preparing: 1, active: 2, completed: 3, ended: 3, lapsed: 3, declined: 3 } as const;

describe('any story of a pairing', () => {
  it('replays to the same state', () =>
    holds((commands) => {
      const { events, state } = live(commands);
      expect(events.reduce(pairing.evolve, pairing.initialState)).toEqual(state);
    }));

  it('goes forward through its phases and closes at most once', () =>
    holds((commands) => {
      const { events } = live(commands);
      let state: Pairing = pairing.initialState;
      for (const event of events) {
        const next = pairing.evolve(state, event);
        expect(RANK[next.phase]).toBeGreaterThanOrEqual(RANK[state.phase]);
        if (RANK[state.phase] === 3) expect(next).toBe(state);
        state = next;
      }
      const closing = events.filter(({ type }) =>
        ['PairingCompleted', 'PairingEnded', 'AgreementLapsed', 'AgreementDeclined'].includes(type),
      );
      expect(closing.length).toBeLessThanOrEqual(1);
      expect(events.filter(({ type }) => type === 'AgreementTookForce').length).toBeLessThanOrEqual(1);
    }));

  it('signs nothing that was not handed in, and passes no gate that is not signed', () =>
    holds((commands) => {
      const now = new Map<string, string>();
      for (const { type, data } of live(commands).events) {
        const key = 'milestone' in data ? data.milestone : '';
        if (type === 'MilestoneSigned') expect(now.get(key)).toBe('MilestoneSubmitted');
        if (type === 'GateCoSigned') expect(now.get(key)).toBe('MilestoneSigned');
        if (type === 'GatePassed') expect(now.get(key)).toBe('GateCoSigned');
        if (key) now.set(key, type);
      }
    }));

  it('never has independent work before fit-for-post', () =>
    holds((commands) => {
      const { state } = live(commands);
      if (state.phase !== 'active') return;
      const { 'fit-for-post': fit, independent } = state.milestones;
      if (independent?.state !== 'signed') return;
      expect(fit).toMatchObject({ state: 'signed' });
      if (fit?.state === 'signed') expect(fit.signedOn <= independent.signedOn).toBe(true);
    }));

  it('records nothing when each command is sent once more at once', () =>
    holds((commands) => {
      const closes = (type: string) =>
        ['RegisterPairing', 'ReviseAgreement', 'ReturnMilestone', 'WithdrawSignOff'].includes(type);
      let { state }: { state: Pairing } = { state: pairing.initialState };
      for (const next of commands) {
        const decision = pairing.decide(state, next);
        if ('rejected' in decision) continue;
        state = decision.accepted.reduce(pairing.evolve, state);
        const again = pairing.decide(state, next);
        if (closes(next.type)) expect(again).not.toMatchObject({ accepted: [expect.anything()] });
        else expect(again).toEqual({ accepted: [] });
      }
    }));

  it('survives facts in any order', () =>
    holds((commands) => {
      const { events } = live(commands);
      expect(() => [...events].reverse().reduce(pairing.evolve, pairing.initialState)).not.toThrow();
    }));
});
