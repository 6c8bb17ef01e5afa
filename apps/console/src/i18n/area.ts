/** The texts of one area of pages in both languages, under the same keys. */
export interface Area<K extends string = string> {
  readonly zh: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<K, string>>;
}

/** Checks that both languages have the same keys; a place for a value is written `{name}`. */
export const area = <K extends string>(texts: {
  readonly zh: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<NoInfer<K>, string>>;
}): Area<K> => texts;
