import { accept, type Decider, type Fact, reject } from '@xinhuo/kernel';

/**
 * Facts of one promotion's id (stream `promotion-<promotionId>`). Clients make these ids, and lists, figures and rounds
 * name a promotion by its id alone: it belongs to one person, which no single worker's stream could promise.
 */
export type PromotionIdEvent = Fact<'PromotionIdTaken', { promotionId: string; personId: string }>;

/** The inner step of recording a promotion. */
export interface TakePromotionId {
  readonly type: 'TakePromotionId';
  readonly promotionId: string;
  readonly personId: string;
}

/** Another person's promotion has the id. */
export type PromotionIdRejection = 'PROMOTION_ID_TAKEN';

/** Whose it is; `null`: nobody's yet. */
export interface PromotionId {
  readonly personId: string | null;
}

/** One id, one person, for good: a recording that is refused afterwards is repeated for the same person. */
export const promotionId: Decider<TakePromotionId, PromotionId, PromotionIdEvent, PromotionIdRejection> = {
  initialState: { personId: null },
  evolve: (_, { data: { personId } }) => ({ personId }),
  decide(state, { promotionId: id, personId }) {
    if (state.personId === personId) return accept();
    if (state.personId !== null) return reject('PROMOTION_ID_TAKEN');
    return accept({ type: 'PromotionIdTaken', data: { promotionId: id, personId } });
  },
};
