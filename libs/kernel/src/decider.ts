/** Values that the sentence of a refusal may name, such as `{ remainingFen: 120000 }`. Never personal data. */
export type Detail = Readonly<Record<string, string | number>>;

/** A rule said no: a closed set of codes per decider, each with a sentence in Chinese and English. */
export interface Rejection<R extends string> {
  readonly rejected: R;
  readonly detail?: Detail;
}

/** What a rule answers: the facts to record (none when there is nothing left to do), or one reason to refuse. */
export type Decision<E, R extends string> = { readonly accepted: readonly E[] } | Rejection<R>;

/** The rules of one kind of stream, free of clocks, randomness, databases and frameworks. */
export interface Decider<C, S, E, R extends string> {
  readonly initialState: S;
  readonly decide: (state: S, command: C) => Decision<E, R>;
  readonly evolve: (state: S, event: E) => S;
}

/** One kind of fact. The type's name is stored for ever and is unique in the log. */
export interface Fact<T extends string, D> {
  readonly type: T;
  readonly data: Readonly<D>;
}

/** Any fact, where its kind does not matter. */
export type AnyFact = Fact<string, object>;

/** Accepts with these facts; with none when a finished command is repeated. */
export const accept = <const E extends readonly unknown[]>(...events: E): { readonly accepted: E } => ({
  accepted: events,
});

/** Refuses by code; `detail` fills the placeholders of the code's sentence. */
export const reject = <R extends string>(rejected: R, detail?: Detail): Rejection<R> =>
  detail ? { rejected, detail } : { rejected };

/** Proof at compile time that a switch names every case; at run time a fault. */
export const unreachable = (value: never): never => {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
};
