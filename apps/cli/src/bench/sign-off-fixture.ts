import { accountRules } from '@xinhuo/access';
import { BUSINESS_DATE, type PlannedPairing, type Size, YEAR } from '@xinhuo/demonstration';
import { type Actor, derivedId } from '@xinhuo/kernel';
import { type Pairing, pairingRules, pairingStream } from '@xinhuo/pairing';
import { commandContextFor, RELEASE, systemActor } from '@xinhuo/runtime';

import { cityFixture } from './city-fixture';
import type { CityLog } from './city-log';

/** A milestone that waits for its master's signature. */
export interface Waiting {
  readonly pairingId: string;
  readonly milestone: string;
  readonly master: Actor;
}

/** The city as a log in which every milestone that can be handed in has been, and every master has an account. */
export interface SignOffFixture {
  readonly log: CityLog;
  /** One milestone of each pairing first, then the second of each, and so on. */
  readonly rounds: readonly (readonly Waiting[])[];
}

const EVIDENCE = ['0'.repeat(64)];

const openAccount = (log: CityLog, personId: string, nodeId: string): Actor => {
  const actor: Actor = { accountId: derivedId('bench account', personId), personId, role: 'MASTER', nodeId };
  const opener = systemActor('bench');
  const command = { type: 'OpenAccount', ...actor, by: opener.personId } as const;
  log.decide(
    accountRules,
    `account-${actor.accountId}`,
    command,
    commandContextFor(opener, undefined, command, RELEASE),
  );
  return actor;
};

/** Hands in what a pairing in force has not had signed; gates, which wait for each other, are left out. */
const handIn = (log: CityLog, { pairingId, apprentice }: PlannedPairing, nodeId: string): readonly string[] => {
  const state = log.stateOf<Pairing>(pairingStream(pairingId));
  if (state.phase !== 'active') return [];
  const { personId } = apprentice;
  const actor: Actor = { accountId: derivedId('bench account', personId), personId, role: 'APPRENTICE', nodeId };
  const open = state.terms.milestones.filter(({ key, gate }) => !gate && !state.milestones[key]);
  for (const { key: milestone } of open) {
    const what = { pairingId, milestone, evidence: EVIDENCE, submittedOn: BUSINESS_DATE, by: personId };
    const command = { type: 'SubmitMilestone', ...what, today: BUSINESS_DATE, earliestOn: `${YEAR}-01-01` } as const;
    log.decide(pairingRules, pairingStream(pairingId), command, commandContextFor(actor, undefined, command, RELEASE));
  }
  return open.map(({ key }) => key);
};

/** Builds the fixture in memory through the deciders. */
export const signOffFixture = async (size: Size): Promise<SignOffFixture> => {
  const { plan, log } = await cityFixture(size);
  const masters = new Map<string, Actor>();
  const rounds: Waiting[][] = [];
  for (const { enterpriseId, pairings } of plan.firms) {
    for (const pairing of pairings) {
      const { pairingId, masterId } = pairing;
      handIn(log, pairing, enterpriseId).forEach((milestone, n) => {
        const master = masters.get(masterId) ?? openAccount(log, masterId, enterpriseId);
        masters.set(masterId, master);
        (rounds[n] ??= []).push({ pairingId, milestone, master });
      });
    }
  }
  return { log, rounds };
};
