import { PostgresEventStore } from '../src';
import { load } from './load';

/** Appends as fast as it can and writes a line for each acknowledged append, until it is killed. */
load(new PostgresEventStore(process.argv[2]!), 24, (append) => process.stdout.write(`${JSON.stringify(append)}\n`));
