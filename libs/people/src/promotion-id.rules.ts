import type { Rules } from '@xinhuo/kernel';
import { promotionId } from './promotion-id.decider';
import type { PromotionId, PromotionIdEvent, PromotionIdRejection, TakePromotionId } from './promotion-id.decider';

/** An id is taken as a step of recording a promotion; nobody sends this command. */
export const promotionIdRules: Rules<TakePromotionId, PromotionId, PromotionIdEvent, PromotionIdRejection> = {
  ...promotionId,
  events: { PromotionIdTaken: true },
  upcasters: {},
  access: { TakePromotionId: {} },
};
