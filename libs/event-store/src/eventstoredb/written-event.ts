import type { Metadata, NewEvent, RecordedEvent, StreamName } from '@xinhuo/kernel';
import type { ServerRecord } from './driver';
import { EventStoreDbRefusal } from './faults';
import { positionOf, type Place } from './place';

/** An event as the server gets it: the schema number travels in front of the metadata. */
export interface WrittenEvent {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** What it counts against the server's limit, in bytes. */
  readonly size: number;
}

/** What the server adds up: contents in UTF-8, and type names in UTF-16. */
const sizeOf = (type: string, ...texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), type.length * 2);

/** Written out at once: the caller may change its objects while the append waits or is repeated. */
export const writeOut = ({ id, type, schema, data, metadata }: NewEvent): WrittenEvent => {
  const [content, about] = [JSON.stringify(data), JSON.stringify({ schema, ...metadata })];
  return {
    id,
    type,
    data: JSON.parse(content) as unknown,
    metadata: JSON.parse(about) as Record<string, unknown>,
    size: sizeOf(type, content, about),
  };
};

/** How many bytes an append of these events counts against the server's limit (`APPEND_LIMIT`, unless set otherwise). */
export const appendSize = (events: readonly NewEvent[]): number =>
  events.reduce((sum, event) => sum + writeOut(event).size, 0);

/**
 * The port's event of a record.
 * @throws EventStoreDbRefusal for an event that somebody else has put into the log: passing it over would be a guess.
 */
export const recordedOf = (record: ServerRecord, place: Place): RecordedEvent => {
  const { stream, revision, id, type, data, metadata } = record;
  if (!isOurs(record)) {
    const message = `Event ${id} (${type}) in ${stream} was not written by Xinhuo; the log must be Xinhuo’s alone`;
    throw new EventStoreDbRefusal('foreign-event', message);
  }
  const { schema, ...about } = metadata as { readonly schema: number } & Metadata;
  return {
    id,
    type,
    schema,
    data,
    metadata: about,
    stream: stream as StreamName,
    version: Number(revision) + 1,
    position: positionOf(place),
  };
};

const isOurs = ({ isJson, metadata }: ServerRecord): boolean =>
  isJson && typeof (metadata as { readonly schema?: unknown } | undefined)?.schema === 'number';
