import type { QueryArrayConfig } from 'pg';
import { toPosition } from '../position';
import type { Append, Verdict } from './append-queue';
import { binaryArray } from './binary-array';

/** The statement that writes a batch, and how its answer is read. */
export interface AppendCall {
  readonly query: QueryArrayConfig;
  readonly verdicts: (row: readonly unknown[]) => readonly Verdict[];
}

/** One prepared statement with the whole batch; `notify` wakes the readers in other processes. */
export const appendCall = (batch: readonly Append[], notify: boolean): AppendCall => {
  const [only] = batch;
  return batch.length === 1 && only!.events.length === 1 ? callOfOne(only!, notify) : callOfMany(batch, notify);
};

const callOfOne = ({ stream, expected, events }: Append, notify: boolean): AppendCall => {
  const { id, type, schema, data, metadata } = events[0]!;
  return {
    query: {
      name: 'append-one',
      text: 'SELECT log.append_one($1, $2, $3, $4, $5, $6, $7, $8)',
      rowMode: 'array',
      values: [stream, expected, id, type, schema, data, metadata, notify],
    },
    verdicts: ([position]) => [verdict(position as number | null, expected + 1)],
  };
};

const callOfMany = (batch: readonly Append[], notify: boolean): AppendCall => {
  const events = batch.flatMap((append) => append.events);
  return {
    query: {
      name: 'append-many',
      text: 'SELECT after, places FROM log.append_many($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      rowMode: 'array',
      values: [
        binaryArray.text(batch.map(({ stream }) => stream)),
        binaryArray.integer(batch.map(({ expected }) => expected)),
        binaryArray.integer(batch.map((append) => append.events.length)),
        binaryArray.text(batch.flatMap(({ stream, events: own }) => own.map(() => stream))),
        binaryArray.integer(batch.flatMap(({ expected, events: own }) => own.map((_, n) => expected + n + 1))),
        binaryArray.uuid(events.map(({ id }) => id)),
        binaryArray.text(events.map(({ type }) => type)),
        binaryArray.integer(events.map(({ schema }) => schema)),
        binaryArray.json(events.map(({ data }) => data)),
        binaryArray.json(events.map(({ metadata }) => metadata)),
        notify,
      ],
    },
    verdicts: ([after, places]) =>
      after === null ? verdictsAt(batch, places as readonly (string | null)[]) : verdictsAfter(batch, after as number),
  };
};

/** All were written, in order, from this position on. */
const verdictsAfter = (batch: readonly Append[], after: number): readonly Verdict[] => {
  let position = after;
  return batch.map(({ expected, events }) => {
    position += events.length;
    return verdict(position, expected + events.length);
  });
};

const verdictsAt = (batch: readonly Append[], places: readonly (string | null)[]): readonly Verdict[] =>
  batch.map(({ expected, events }, n) => {
    const place = places[n];
    return verdict(place === null || place === undefined ? null : Number(place), expected + events.length);
  });

const verdict = (position: number | null, version: number): Verdict =>
  position === null ? 'conflict' : { version, position: toPosition(position) };
