import type { Entries } from './round-ledger.fold';
import { leaving } from './round-ledger.fold';
import type { SubsidyFact } from './subsidy.inbox';

type Handled = Extract<SubsidyFact['type'], `Worker${string}` | `Promotion${string}` | `Title${string}`>;

/** What each fact of a worker or a title changes. A promotion counts once it is verified, by its certificate's date. */
export const personEntries: Entries<Extract<SubsidyFact, { type: Handled }>> = {
  WorkerRegistered: ({ left }, { personId, enterpriseId }) => {
    left.delete(leaving(personId, enterpriseId));
  },
  WorkerMoved: ({ frame, left }, { personId, fromEnterpriseId, enterpriseId, movedOn: on }, eventId) => {
    if (on > frame.asOf) return;
    left.set(leaving(personId, fromEnterpriseId), { on, eventId });
    left.delete(leaving(personId, enterpriseId));
  },
  WorkerLeft: ({ frame, left }, { personId, enterpriseId, leftOn: on }, eventId) => {
    if (on <= frame.asOf) left.set(leaving(personId, enterpriseId), { on, eventId });
  },
  PromotionVerified: ({ frame, promotions }, data, eventId) => {
    const { promotionId: id, personId, enterpriseId, pairingId, from, to, certifiedOn } = data;
    if (data.programmeId !== frame.programmeId || certifiedOn > frame.asOf) return;
    const fact = { id, personId, enterpriseId, pairingId, from, to, certifiedOn, revokedOn: null };
    promotions.set(id, { fact, events: [eventId] });
  },
  PromotionRevoked: ({ frame, promotions }, { promotionId, revokedOn }, eventId) => {
    const known = promotions.get(promotionId);
    if (!known || revokedOn > frame.asOf) return;
    known.fact = { ...known.fact, revokedOn };
    known.events.push(eventId);
  },
  TitleAwarded: ({ frame, titles }, data, eventId) => {
    const { titleId: id, holderId: holder, title, awardedOn } = data;
    // Titles of enterprises (师带徒优秀企业) carry no award to a person.
    if (data.programmeId !== frame.programmeId || data.holderKind !== 'person' || awardedOn > frame.asOf) return;
    titles.set(id, { fact: { id, holder, title, awardedOn, revokedOn: null }, events: [eventId] });
  },
  TitleRevoked: ({ frame, titles }, { titleId, revokedOn }, eventId) => {
    const known = titles.get(titleId);
    if (!known || revokedOn > frame.asOf) return;
    known.fact = { ...known.fact, revokedOn };
    known.events.push(eventId);
  },
};
