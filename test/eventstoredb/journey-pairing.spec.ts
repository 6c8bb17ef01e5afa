/** The pairing journey, unchanged, with the log in the stub of EventStoreDB: `startXinhuo` looks at this when it starts. */
process.env['XINHUO_TEST_LOG'] = 'eventstoredb';

import '../journeys/pairing.e2e.spec';
