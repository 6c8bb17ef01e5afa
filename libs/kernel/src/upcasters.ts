/** Lifts the data of one schema number to the next. Pure. */
export type UpcastStep = (data: never) => unknown;

/** For each event type, step `n` lifts schema `n` to `n + 1`. History itself is never edited (ADR-0008). */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, UpcastStep>>>>;

/** The schema number that new events of a type are written with. */
export const currentSchema = (upcasters: Upcasters, type: string): number => {
  let schema = 1;
  while (upcasters[type]?.[schema]) schema += 1;
  return schema;
};

/** An event that only a later release can read: whoever needs it stops there, and nothing is guessed or skipped. */
export abstract class WrittenByLaterRelease extends Error {}

/** An event of a shape that a later release has written; to take it for today's would be a guess. */
export class UnknownSchema extends WrittenByLaterRelease {
  override readonly name = 'UnknownSchema';
  constructor(type: string, schema: number) {
    super(
      `${type} 的结构版本 ${schema} 未知，请升级 / schema ${schema} of ${type} is unknown to this release: upgrade`,
    );
  }
}

/** An event of a type that a later release has written; what it changes cannot be told. */
export class UnknownEventType extends WrittenByLaterRelease {
  override readonly name = 'UnknownEventType';
  constructor(readonly type: string) {
    super(`事件类型 ${type} 未知，请升级 / events of type ${type} are unknown to this release: upgrade`);
  }
}

/**
 * The event with its data in today's shape; the event itself when it already has it.
 * @throws UnknownSchema
 */
export const upcast = <E extends { readonly type: string; readonly schema: number; readonly data: unknown }>(
  upcasters: Upcasters,
  event: E,
): E => {
  const steps = upcasters[event.type];
  let { schema, data } = event;
  for (let step = steps?.[schema]; step; step = steps?.[schema]) {
    data = step(data as never);
    schema += 1;
  }
  if (schema > currentSchema(upcasters, event.type)) throw new UnknownSchema(event.type, event.schema);
  return schema === event.schema ? event : { ...event, schema, data };
};
