/** The kinds of results, each with a list of its own, by their word in the address. */
export const KINDS = ['innovations', 'breakthroughs', 'honours', 'titles', 'competitions'] as const;
export type Kind = (typeof KINDS)[number];

export const isKind = (word: string | undefined): word is Kind => KINDS.some((kind) => kind === word);
