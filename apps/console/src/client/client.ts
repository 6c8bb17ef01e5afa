import { cacheExchange, createClient, fetchExchange, subscriptionExchange } from 'urql';

import { readYourWrites, signedIn } from './exchanges';
import { overSocket } from './live';
import { patientFetch } from './post';
import { rememberAnswers } from './remember-answers';

/** The one door to the interface. What was seen before is shown at once and asked for again. */
export const newClient = () =>
  createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: patientFetch,
    exchanges: [
      readYourWrites,
      rememberAnswers,
      cacheExchange,
      signedIn(),
      fetchExchange,
      subscriptionExchange({ forwardSubscription: overSocket }),
    ],
  });
