import type { Role } from '../../client';
import type { ResultRow } from './results-query';

const CONFIRMERS: readonly Role[] = ['ENTERPRISE', 'COUNTY', 'CITY_HANDLER', 'CITY_APPROVER', 'DATA_ENTRY'];
const REVOKERS: readonly Role[] = ['COUNTY', 'CITY_HANDLER', 'CITY_APPROVER'];

/** What can be done with a result that was claimed. */
export type ResultAct = 'confirm' | 'revoke';

/** Why somebody who does such things cannot do it now. */
export type WhyNot = 'SAME_PERSON' | 'TEAM_MEMBER' | 'NOT_CONFIRMED' | 'FROM_ABOVE';

type Hand = { readonly personId: string } | null;

/** What the acts depend on. */
export interface Handled extends Pick<ResultRow, 'state' | 'people'> {
  readonly claimedBy: Hand;
  readonly claimEnteredBy: Hand;
}

interface Possible {
  readonly acts: readonly ResultAct[];
  readonly whyNot: readonly { readonly act: ResultAct; readonly reason: WhyNot }[];
}

interface Me {
  readonly role: Role;
  readonly personId: string;
}

const isHand = (hand: Hand, { personId }: Me): boolean => hand?.personId === personId;

const confirming = (result: Handled, me: Me): WhyNot | undefined => {
  if (isHand(result.claimedBy, me) || isHand(result.claimEnteredBy, me)) return 'SAME_PERSON';
  return result.people.some((one) => isHand(one, me)) ? 'TEAM_MEMBER' : undefined;
};

/** What I can do with a result now, and what not, with the reason; the server decides by the same rules. */
export const possibleFor = (result: Handled, me: Me): Possible => {
  if (result.state === 'revoked' || !CONFIRMERS.includes(me.role)) return { acts: [], whyNot: [] };
  const revokes = REVOKERS.includes(me.role);
  if (result.state === 'confirmed') {
    return revokes ? { acts: ['revoke'], whyNot: [] } : { acts: [], whyNot: [{ act: 'revoke', reason: 'FROM_ABOVE' }] };
  }
  const reason = confirming(result, me);
  return {
    acts: reason ? [] : ['confirm'],
    whyNot: [
      ...(reason ? [{ act: 'confirm' as const, reason }] : []),
      ...(revokes ? [{ act: 'revoke' as const, reason: 'NOT_CONFIRMED' as const }] : []),
    ],
  };
};
