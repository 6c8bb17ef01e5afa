import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What a list shows, kept whole in the address: filters, order, and the cursor of the page. */
export interface ListAddress {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: string | undefined;
  readonly after: string | undefined;
  /** The number of the page, for people; the cursor is what counts. */
  readonly page: number;
  /** Sets or clears one filter and goes back to the first page. */
  readonly setFilter: (name: string, value: string | undefined) => void;
  readonly clearFilters: () => void;
  /** Any word that the page's query understands, such as `NAME_ASC`. */
  readonly setSort: (sort: string | undefined) => void;
  readonly goTo: (after: string | undefined, page: number) => void;
}

const RESERVED = new Set(['sort', 'after', 'page']);

const changed = (params: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
};

const FIRST = { after: undefined, page: undefined } as const;

/** The list's part of the address. Filters hold words and codes only: never a person's numbers. */
export const useListAddress = (): ListAddress => {
  const [params, setParams] = useSearchParams();
  return useMemo(
    () => ({
      filters: Object.fromEntries([...params].filter(([name]) => !RESERVED.has(name))),
      sort: params.get('sort') ?? undefined,
      after: params.get('after') ?? undefined,
      page: Number(params.get('page') ?? 1),
      setFilter: (name, value) => setParams((now) => changed(now, { [name]: value, ...FIRST }), { replace: true }),
      clearFilters: () => setParams((now) => new URLSearchParams([...now].filter(([name]) => name === 'sort'))),
      setSort: (sort) => setParams((now) => changed(now, { sort, ...FIRST })),
      goTo: (after, page) => setParams((now) => changed(now, { after, page: page > 1 ? String(page) : undefined })),
    }),
    [params, setParams],
  );
};
