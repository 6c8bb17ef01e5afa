import { useCallback } from 'react';
import { useClient } from 'urql';

import { endSession, graphql } from '../client';

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** Ends the session on the server, and here whatever the server says. */
export const useSignOut = (): (() => void) => {
  const client = useClient();
  return useCallback(() => {
    void client.mutation(SIGN_OUT, {}).toPromise().finally(endSession);
  }, [client]);
};
