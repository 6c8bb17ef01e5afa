import type { AccessRules } from '@xinhuo/kernel';
import { within } from '@xinhuo/kernel';
import type { GrantCommand } from './grant.commands';
import type { Grant } from './grant.state';

const ofGrant = (state: Grant) => (state.phase === 'none' ? 'nowhere' : within(state.cityId));

/** 经办 proposes, 审批 approves, 财务 pays; each may send a grant back. */
export const grantAccess: AccessRules<GrantCommand, Grant> = {
  ProposeGrant: { CITY_HANDLER: (_, { cityId }) => within(cityId) },
  ReturnGrant: { CITY_HANDLER: ofGrant, CITY_APPROVER: ofGrant, FINANCE: ofGrant },
  ApproveGrant: { CITY_APPROVER: ofGrant },
  RecordGrantPayment: { FINANCE: ofGrant },
};
