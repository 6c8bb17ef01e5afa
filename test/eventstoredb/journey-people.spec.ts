/** The journey of the same name, unchanged, with the log in the stub of EventStoreDB. */
process.env['XINHUO_TEST_LOG'] = 'eventstoredb';

import '../journeys/people.e2e.spec';
