import type { Decider } from '@xinhuo/kernel';
import { accept, unreachable } from '@xinhuo/kernel';
import { lapse, register, revise } from './agreement.decider';
import { complete, end } from './closing.decider';
import { confirm, decline } from './confirmation.decider';
import { coSign } from './gate.decider';
import { giveBack, signOff, signOffPaper, submit, withdraw } from './milestone.decider';
import type { PairingCommand, PairingRejection } from './pairing.commands';
import type { PairingEvent } from './pairing.events';
import type { Answer } from './pairing-checks.decider';
import { notInForce } from './pairing-checks.decider';
import type { Pairing } from './pairing.state';
import { evolve } from './evolve.state';

type AgreementCommand = Extract<
  PairingCommand,
  {
    type: 'RegisterPairing' | 'ReviseAgreement' | 'ConfirmAgreement' | 'DeclineAgreement' | 'LapseAgreement';
  }
>;
type TrainingCommand = Exclude<PairingCommand, AgreementCommand>;

/** Steps that need an agreement in force. A finished end or completion may be repeated. */
const train = (state: Pairing, command: TrainingCommand): Answer => {
  if (state.phase !== 'active') {
    const finished = { CompletePairing: 'completed', EndPairing: 'ended' } as const;
    const repeated = command.type in finished && finished[command.type as keyof typeof finished] === state.phase;
    return repeated ? accept() : notInForce(state);
  }
  switch (command.type) {
    case 'SubmitMilestone':
      return submit(state, command);
    case 'ReturnMilestone':
      return giveBack(state, command);
    case 'SignOffMilestone':
      return signOff(state, command);
    case 'SignOffPaper':
      return signOffPaper(state, command);
    case 'CoSignGate':
      return coSign(state, command);
    case 'WithdrawSignOff':
      return withdraw(state, command);
    case 'CompletePairing':
      return complete(state, command);
    case 'EndPairing':
      return end(state, command);
    default:
      return unreachable(command);
  }
};

/** The rules of one master–apprentice pairing. */
export const pairing: Decider<PairingCommand, Pairing, PairingEvent, PairingRejection> = {
  initialState: { phase: 'none' },
  evolve,
  decide(state, command) {
    switch (command.type) {
      case 'RegisterPairing':
        return register(state, command);
      case 'ReviseAgreement':
        return revise(state, command);
      case 'ConfirmAgreement':
        return confirm(state, command);
      case 'DeclineAgreement':
        return decline(state, command);
      case 'LapseAgreement':
        return lapse(state, command);
      default:
        return train(state, command);
    }
  },
};
