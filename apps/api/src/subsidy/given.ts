type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], null | undefined> };

/** The fields that were filled in: what was left out or null is left out. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as Given<T>;
