import { useEffect, useState } from 'react';

import { graphql, post, type ResultOf } from '../../client';

const INSTALLATION = graphql(`
  query Installation {
    installation {
      awaitsSetUp
      demoAccounts {
        account
        role
        nodeName
      }
    }
  }
`);

type Installation = ResultOf<typeof INSTALLATION>['installation'];

/** An account of the demonstration. */
export type DemoAccount = Installation['demoAccounts'][number];

const UNKNOWN: Installation = { awaitsSetUp: false, demoAccounts: [] };

/** Whether the first account is still to be opened, and the accounts of a demonstration; nothing until the server says. */
export const useInstallation = (): Installation => {
  const [installation, setInstallation] = useState(UNKNOWN);
  useEffect(() => {
    let gone = false;
    post(INSTALLATION, {}).then(
      (answer) => void (gone || setInstallation(answer.installation)),
      () => undefined, // the form stays, and says what is wrong when it is sent
    );
    return () => void (gone = true);
  }, []);
  return installation;
};
