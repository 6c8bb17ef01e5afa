export { newClient } from './client';
export { type Bilingual } from '../i18n';
export { type Failure, failureOf, type FieldFailure } from './failure';
export { type FragmentOf, graphql, readFragment, type ResultOf, type VariablesOf } from './graphql';
export { newId } from './ids';
export { useSocketUp } from './live';
export { post } from './post';
export { usePreference } from './preferences';
export { RECEIPT } from './receipt';
export {
  beginSession,
  endSession,
  redeemInvitation,
  type Role,
  signIn,
  signInAsDemo,
  useSession,
  useWho,
  type Who,
} from './session';
export { type FirstAdministrator, setUp } from './set-up';
export { nameHere, signOut } from './signed-in-as';
export { signedInAgain, useSignInWanted } from './sign-in-again';
export { type Answer, useAnswer } from './use-answer';
export { type Command, type Outcome, useCommand } from './use-command';
export { useOnline } from './use-online';
