import { isUuid, type RecordedEvent } from '@xinhuo/kernel';

/** What the index of the log keeps of an event: enough to find it, nothing of what it says. */
export interface IndexEntry {
  readonly position: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  /** ISO, UTC. */
  readonly at: string;
  /** Person id, or the name of a reactor or job. */
  readonly actor: string;
  /** The org node that the event belongs to; null where it names none: then that of its stream. */
  readonly nodeId: string | null;
  /** Every id that the event names, its stream's included. */
  readonly ids: readonly string[];
}

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

const uuid = (value: unknown): string | null => (typeof value === 'string' && isUuid(value) ? value : null);

const placeOf = (data: unknown, node: string): string | null => {
  const { enterpriseId, nodeId, cityId } = (data ?? {}) as Readonly<Record<string, unknown>>;
  return uuid(enterpriseId) ?? uuid(nodeId) ?? uuid(cityId) ?? uuid(node);
};

/** The entry of an event. Pure. */
export const indexEntry = ({ position, stream, version, type, data, metadata }: RecordedEvent): IndexEntry => {
  const { at, actor, node, onBehalfOf = '' } = metadata;
  const named = `${stream} ${actor} ${onBehalfOf} ${JSON.stringify(data)}`.match(UUIDS) ?? [];
  return { position, stream, version, type, at, actor, nodeId: placeOf(data, node), ids: [...new Set(named)] };
};
