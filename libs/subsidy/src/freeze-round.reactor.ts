import type { Reactor } from '@xinhuo/kernel';

/** Asks for the calculation of a round that has been cut. */
export interface CalculateRoundCommand {
  readonly type: 'CalculateRound';
  readonly roundId: string;
}

/** A cut round is calculated and frozen; doing it twice changes nothing. */
export const freezeRound: Reactor<{ RoundCut: { readonly roundId: string } }, CalculateRoundCommand> = {
  name: 'freeze_round',
  on: {
    RoundCut: ({ roundId }) => [{ to: `round-${roundId}`, command: { type: 'CalculateRound', roundId } }],
  },
};
