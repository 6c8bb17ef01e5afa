import type { Client } from 'pg';
import { toPosition } from '../position';
import type { Append, Verdict } from './append-queue';
import { binaryArray } from './binary-array';
import { oneRow } from './one-row';

/**
 * What a connection must have run before it can append. It does nothing else, so one plan by index, made while the log
 * may still be empty, is right for ever; planning anew and compiling would cost more than the work.
 */
export const PREPARE = `
SET plan_cache_mode = force_generic_plan;
SET enable_seqscan = off;
SET jit = off;
PREPARE append_one (text, integer, uuid, text, integer, json, json, boolean) AS
  SELECT log.append_one($1, $2, $3, $4, $5, $6, $7, $8);
PREPARE append_many
  (text[], integer[], integer[], text[], integer[], uuid[], text[], integer[], json[], json[], boolean) AS
  SELECT after, places FROM log.append_many($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
`;

/** Writes a batch in one round trip; `notify` wakes the readers in other processes. */
export const callAppend = (client: Client, batch: readonly Append[], notify: boolean): Promise<readonly Verdict[]> => {
  const [first] = batch;
  return batch.length === 1 && first!.events.length === 1
    ? appendOne(client, first!, notify)
    : appendMany(client, batch, notify);
};

const appendOne = async (client: Client, { stream, expected, events }: Append, notify: boolean) => {
  const { id, type, schema, data, metadata } = events[0]!;
  const [position] = await oneRow(client, 'append_one', [
    ...[stream, String(expected), id],
    ...[type, String(schema), data, metadata],
    String(notify),
  ]);
  return [verdict(position, expected + 1)];
};

const appendMany = async (client: Client, batch: readonly Append[], notify: boolean) => {
  const events = batch.flatMap((append) => append.events);
  const [after, places] = await oneRow(client, 'append_many', [
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
    String(notify),
  ]);
  return places ? verdictsAt(batch, places) : verdictsAfter(batch, Number(after));
};

/** All were written, in order, from this position on. */
const verdictsAfter = (batch: readonly Append[], after: number): readonly Verdict[] => {
  let position = after;
  return batch.map(({ expected, events }) => {
    position += events.length;
    return { version: expected + events.length, position: toPosition(position) };
  });
};

/** An array of bigint and NULL as text, `{12,NULL,14}`. */
const verdictsAt = (batch: readonly Append[], places: string): readonly Verdict[] => {
  const positions = places.slice(1, -1).split(',');
  return batch.map(({ expected, events }, n) =>
    verdict(positions[n] === 'NULL' ? null : positions[n], expected + events.length),
  );
};

const verdict = (position: string | null | undefined, version: number): Verdict =>
  position === null || position === undefined ? 'conflict' : { version, position: toPosition(Number(position)) };
