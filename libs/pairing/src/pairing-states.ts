import { Injectable } from '@nestjs/common';
import { AccessDenied, DecisionRunner, StreamCache } from '@xinhuo/runtime';
import type { PairingParties } from './pairing.events';
import { pairingRules, pairingStream } from './pairing.rules';
import type { Pairing } from './pairing.state';

/** What is known of pairings, for handlers that need it before they decide. */
@Injectable()
export class PairingStates {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly cache: StreamCache,
  ) {}

  /** As the log has it now. */
  current(pairingId: string): Promise<Pairing> {
    return this.decisions.state(pairingRules, pairingStream(pairingId));
  }

  /** The parties never change, so memory is as good as the log. @throws AccessDenied when there is no such pairing. */
  async partiesOf(pairingId: string): Promise<PairingParties> {
    const remembered = this.cache.get<Pairing>(pairingStream(pairingId))?.state;
    const known = remembered && remembered.phase !== 'none' ? remembered : undefined;
    const state = known ?? (await this.current(pairingId));
    if (state.phase === 'none') throw new AccessDenied();
    return state.parties;
  }
}
