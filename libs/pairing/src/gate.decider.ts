import type { Gate } from '@xinhuo/kernel';
import { accept, GATES, reject, sharesHand } from '@xinhuo/kernel';
import type { CommandOf } from './pairing.commands';
import type { PairingEvent, PlannedMilestone } from './pairing.events';
import type { Answer, Refusal } from './pairing-checks.decider';
import { acted, byUnion, dated, entered, firstOf, notBefore, progressOf, refuseIf } from './pairing-checks.decider';
import type { Active, Progress } from './pairing.state';

/** A gate is signed after those before it, on or after their days: no independent work before fit-for-post. */
export const gateOrder = (state: Active, { key, gate }: PlannedMilestone, signedOn: string): Refusal => {
  if (!gate) return undefined;
  for (const earlier of GATES.slice(0, GATES.indexOf(key as Gate))) {
    const now = progressOf(state, earlier);
    if (now?.state !== 'signed' || now.signedOn > signedOn) return reject('GATE_OUT_OF_ORDER', { milestone: earlier });
  }
  return undefined;
};

/** A later gate stands on this one. */
export const laterGate = (state: Active, { key, gate }: PlannedMilestone): Refusal => {
  if (!gate) return undefined;
  const later = GATES.slice(GATES.indexOf(key as Gate) + 1).find((next) => progressOf(state, next)?.state === 'signed');
  return later && reject('LATER_GATE_SIGNED', { milestone: later });
};

/** The facts of the union's signature: the gate counts from now on, with the master's date. */
export const coSigned = (
  state: Active,
  gate: Gate,
  signedOn: string,
  command: CommandOf<'CoSignGate' | 'CompletePairing'> & { readonly coSignedOn: string },
): readonly [PairingEvent, PairingEvent] => {
  const { pairingId, coSignedOn, scan } = command;
  const { trade, startedOn, milestones } = state.terms;
  const dueOn = milestones.find(({ key }) => key === gate)?.dueOn ?? state.terms.endsOn;
  return [
    {
      type: 'GateCoSigned',
      data: { pairingId, milestone: gate, ...acted(command), coSignedOn, ...(scan && { scan }) },
    },
    { type: 'GatePassed', data: { ...state.parties, milestone: gate, trade, startedOn, dueOn, passedOn: signedOn } },
  ];
};

/** The union signs as other eyes than the master's sign-off, and than whoever entered that. */
export const otherEyes = (
  state: Active,
  now: Extract<Progress, { state: 'signed' }>,
  on: string,
  command: CommandOf<'CoSignGate' | 'CompletePairing'>,
): Refusal =>
  firstOf(
    byUnion(state.parties, command),
    entered(state.parties, command),
    refuseIf(now.passed === null && sharesHand(now.signed, command), 'SAME_PERSON'),
    dated(on, command),
    notBefore(on, now.signedOn, 'BEFORE_SIGN_OFF'),
  );

/** The enterprise union's signature under a gate; gates pass in their order. */
export const coSign = (state: Active, command: CommandOf<'CoSignGate'>): Answer => {
  const { milestone, coSignedOn } = command;
  const now = progressOf(state, milestone);
  if (now?.state !== 'signed') return reject('NOT_SIGNED', { milestone });
  const refusal = otherEyes(state, now, coSignedOn, command);
  if (refusal) return refusal;
  if (now.passed) return accept();
  return unpassedBefore(state, milestone) ?? accept(...coSigned(state, milestone, now.signedOn, command));
};

/** The first gate before this one that does not count yet. */
export const unpassedBefore = (state: Active, gate: Gate): Refusal => {
  const open = GATES.slice(0, GATES.indexOf(gate)).find((earlier) => {
    const now = progressOf(state, earlier);
    return now?.state !== 'signed' || !now.passed;
  });
  return open && reject('GATE_OUT_OF_ORDER', { milestone: open });
};
