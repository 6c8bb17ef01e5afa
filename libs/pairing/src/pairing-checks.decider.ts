import type { Acted, Dated, Decision, Rejection } from '@xinhuo/kernel';
import { dateRefusal, reject } from '@xinhuo/kernel';
import type { PairingRejection } from './pairing.commands';
import type { PairingEvent, PairingParties } from './pairing.events';
import type { Active, Pairing, Preparing, Progress } from './pairing.state';

/** What the rules of a pairing answer. */
export type Answer = Decision<PairingEvent, PairingRejection>;

/** A refusal, or nothing where the rule has no objection. */
export type Refusal = Rejection<PairingRejection> | undefined;

/** The first objection among checks that were all made. */
export const firstOf = (...refusals: readonly Refusal[]): Refusal => refusals.find((refusal) => refusal !== undefined);

/** Refuses when the condition holds. */
export const refuseIf = (
  condition: boolean,
  code: PairingRejection,
  detail?: Readonly<Record<string, string | number>>,
): Refusal => (condition ? reject(code, detail) : undefined);

/** A business date within the bounds of this sender. */
export const dated = (on: string, bounds: Dated): Refusal => {
  const code = dateRefusal(on, bounds);
  return code && reject(code, { on, ...bounds });
};

/** A day that must not come before another; both may be the same. */
export const notBefore = (on: string, first: string, code: PairingRejection): Refusal =>
  refuseIf(on < first, code, { on, first });

/** Only this person may take the step, whoever typed it in. */
export const onlyBy = (person: string, { by }: Acted): Refusal => refuseIf(by !== person, 'NOT_A_PARTY');

/** A step of the union is taken by somebody who is neither the master nor the apprentice of the pairing. */
export const byUnion = ({ masterId, apprenticeId }: PairingParties, { by }: Acted): Refusal =>
  refuseIf(by === masterId || by === apprenticeId, 'SAME_PERSON');

/** Who enters a paper for others (代录) is not of the pair; where a scan is asked for, it is there. */
export const entered = (
  { masterId, apprenticeId }: PairingParties,
  { enteredBy, scan }: Acted & { readonly scan?: string },
  paper: 'with scan' | 'no scan' = 'with scan',
): Refusal =>
  enteredBy === undefined
    ? undefined
    : firstOf(
        refuseIf(enteredBy === masterId || enteredBy === apprenticeId, 'SAME_PERSON'),
        refuseIf(paper === 'with scan' && !scan, 'SCAN_MISSING'),
      );

/** Who acted, and who entered it if that was somebody else, as facts keep it. */
export const acted = ({ by, enteredBy }: Acted): Acted => ({ by, ...(enteredBy && { enteredBy }) });

/** How far a milestone is, whatever its key: a plan may name one like a member that all objects have. */
export const progressOf = ({ milestones }: Active, key: string): Progress | undefined =>
  Object.hasOwn(milestones, key) ? milestones[key] : undefined;

/** Whether there is an agreement to speak of: one that waits, or one in force. */
export const isOpen = (state: Pairing): state is Preparing | Active =>
  state.phase === 'preparing' || state.phase === 'active';

/** Why a pairing that is not open takes no step. */
export const over = (state: Exclude<Pairing, Preparing | Active>): Rejection<PairingRejection> =>
  state.phase === 'none' ? reject('NOT_REGISTERED') : reject('CLOSED', { phase: state.phase });

/** Why a pairing in another phase takes no step that needs an agreement in force. */
export const notInForce = (state: Exclude<Pairing, Active>): Rejection<PairingRejection> =>
  state.phase === 'preparing' ? reject('NOT_ACTIVE') : over(state);
