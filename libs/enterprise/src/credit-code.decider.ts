import type { Decider } from '@xinhuo/kernel';
import { accept, reject, unreachable } from '@xinhuo/kernel';
import type { CreditCodeEvent } from './credit-code.events';

/** Inner steps of registering an enterprise; `at` is the instant of the command, UTC. */
export type CreditCodeCommand =
  | { readonly type: 'ReserveCreditCode'; readonly code: string; readonly nodeId: string; readonly at: string }
  /** Sent when `from` has turned out not to be registered: its registration broke off between the two steps. */
  | {
      readonly type: 'TakeOverCreditCode';
      readonly code: string;
      readonly nodeId: string;
      readonly from: string;
      readonly at: string;
    }
  | { readonly type: 'ReleaseCreditCode'; readonly code: string; readonly nodeId: string };

/** Another node has the code, or is being registered with it. */
export type CreditCodeRejection = 'CREDIT_CODE_TAKEN';

/** Whose the code is; `null`: nobody's. */
export interface CreditCode {
  readonly holder: { readonly nodeId: string; readonly reservedAt: string } | null;
}

/** No registration lasts this long, so an older reservation without a node is a broken one. */
const STALE_MS = 60 * 60 * 1000;

const isStale = (reservedAt: string, at: string): boolean => Date.parse(at) - Date.parse(reservedAt) >= STALE_MS;

/** One code, one node. Decided by state alone, so that reserve, refusal, release and retry take it again. */
export const creditCode: Decider<CreditCodeCommand, CreditCode, CreditCodeEvent, CreditCodeRejection> = {
  initialState: { holder: null },
  evolve: (_, { type, data }) =>
    type === 'CreditCodeReserved' ? { holder: { nodeId: data.nodeId, reservedAt: data.reservedAt } } : { holder: null },
  decide({ holder }, command) {
    const { code, nodeId } = command;
    const mine = holder?.nodeId === nodeId;
    switch (command.type) {
      case 'ReserveCreditCode':
        if (mine) return accept();
        if (holder) return reject('CREDIT_CODE_TAKEN');
        return accept({ type: 'CreditCodeReserved', data: { code, nodeId, reservedAt: command.at } });
      case 'TakeOverCreditCode':
        if (mine) return accept();
        if (holder?.nodeId !== command.from || !isStale(holder.reservedAt, command.at))
          return reject('CREDIT_CODE_TAKEN');
        return accept({ type: 'CreditCodeReserved', data: { code, nodeId, reservedAt: command.at } });
      case 'ReleaseCreditCode':
        return mine ? accept({ type: 'CreditCodeReleased', data: { code, nodeId } }) : accept();
      default:
        return unreachable(command);
    }
  },
};
