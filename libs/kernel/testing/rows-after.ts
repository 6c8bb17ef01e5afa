import {
  type AnyFact,
  derivedId,
  foldPage,
  NO_ROWS,
  type Position,
  type Projection,
  type RecordedEvent,
  type Tables,
} from '../src';

/** A fact of a story as the log would hold it: on 1 January 2025, recorded by nobody in particular. */
export const recorded = (fact: AnyFact, n = 1): RecordedEvent => ({
  id: derivedId('story', n),
  type: fact.type,
  schema: 1,
  data: fact.data,
  stream: 'story-1',
  version: n,
  position: String(n).padStart(20, '0') as Position,
  metadata: {
    at: '2025-01-01T00:00:00.000Z',
    actor: 'story',
    node: 'story',
    commandId: derivedId('story-command', n),
    commandHash: '',
    correlationId: derivedId('story'),
    release: '0.0.0',
  },
});

/** The rows of each table of a projection after a story, folded as the worker folds them, in the order of their keys. */
export const rowsAfter = <E extends AnyFact, T extends Tables>(
  projection: Projection<E, T>,
  ...story: readonly AnyFact[]
): { readonly [N in keyof T & string]: readonly T[N][] } => {
  const { touched, failed } = foldPage(
    projection,
    story.map((fact, n) => recorded(fact, n + 1)),
    NO_ROWS,
  );
  if (failed) throw failed.error;
  const tables = [...touched].map(([name, rows]) => [
    name,
    [...rows]
      .filter(([, row]) => row !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row),
  ]);
  return Object.fromEntries(tables) as { readonly [N in keyof T & string]: readonly T[N][] };
};
