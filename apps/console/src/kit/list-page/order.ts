/** The order of a list as its query wants it. */
export interface Order<S extends string> {
  readonly sort: S | null;
  readonly direction: 'ASCENDING' | 'DESCENDING' | null;
}

/** A column's two words in the address: `NAME` ascending, `-NAME` descending. */
export const byColumn = (sort: string): readonly [string, string] => [sort, `-${sort}`];

/** The address' word as arguments of the query; a word that the list does not know leaves its usual order. */
export const orderIn = <S extends string>(word: string | undefined, known: readonly S[]): Order<S> => {
  const descending = word?.startsWith('-') === true;
  const bare = descending ? word.slice(1) : word;
  const sort = known.find((one) => one === bare) ?? null;
  return { sort, direction: sort === null ? null : descending ? 'DESCENDING' : 'ASCENDING' };
};

/** A word of the address if it is one of a query's enum: addresses are typed by people, too. */
export const oneOf = <V extends string>(word: string | undefined, known: readonly V[]): V | null =>
  known.find((one) => one === word) ?? null;
