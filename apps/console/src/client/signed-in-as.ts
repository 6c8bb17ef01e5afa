import type { TypedDocumentNode } from 'urql';

import { graphql } from './graphql';
import { post } from './post';
import { currentSession, endSession, isRunningOut, renewSession } from './session';

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut
  }
`);

const WHO_IS_HERE = graphql(`
  query WhoIsHere {
    me {
      personName
    }
  }
`);

/** Outside of urql: on the way out, or at the door, nobody is asked to sign in again. */
const postSignedIn = async <T, V>(document: TypedDocumentNode<T, V>, variables: V): Promise<T> => {
  if (isRunningOut()) await renewSession();
  return post(document, variables, currentSession()?.token);
};

/** Ends the session on the server, and here whatever the server says; resolves once it is over here. */
export const signOut = async (): Promise<void> => {
  await postSignedIn(SIGN_OUT, {}).catch(() => undefined);
  endSession();
};

/** The name of whoever is signed in; undefined where the city keeps none, or the server cannot be asked. */
export const nameHere = async (): Promise<string | undefined> => {
  const answer = await postSignedIn(WHO_IS_HERE, {}).catch(() => undefined);
  return answer?.me.personName ?? undefined;
};
