export { AccessModule } from './access.module';
export { accountAccess } from './account.access';
export { type AccountCommand, type AccountRejection, INVITED_ROLES, type InvitedRole } from './account.commands';
export type { AccountEvent, AccountRole } from './account.events';
export { CloseAccount, OpenAccount, SetPassword } from './account.handler';
export { AccountRow } from './account.row';
export { accountRules } from './account.rules';
export { accountList } from './account-list.projection';
export type { HolderDetails } from './account-holders';
export { accountSentences, setUpSentences } from './account.sentences';
export { type AccountFilter, CountAccounts, FindAccounts, type ListedAccount } from './find-accounts.query';
export {
  CountInvitations,
  FindInvitations,
  INVITATION_STATES,
  type InvitationFilter,
  type InvitationPage,
  type InvitationState,
  type ListedInvitation,
} from './find-invitations.query';
export { type Invited, InviteWorkers, RedeemInvitation, RevokeInvitation } from './invitation.handler';
export { INVITATION_DAYS, MOST_INVITATION_DAYS } from './invitations';
export { accessMigrations as migrations } from './migrations';
export { TooManySignIns } from './passwords';
export { Sessions } from './sessions';
export { SetUp, SetUpCode, type SetUpRejection } from './set-up';
export { type SignedIn, SignIn } from './sign-in';
export { rotateTokenKeys, tokenKeys, type TokenKeys } from './token-keys';
export { type Signed, Tokens } from './tokens';
