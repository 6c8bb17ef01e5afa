import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { graphql, type Role, useAnswer, useWho } from '../client';
import { todayInCity } from '../format';

const MYSELF = graphql(`
  query MyUnit($nodeId: ID!) {
    orgNode(id: $nodeId) {
      nodeId
      name
      kind
    }
    programmes(first: 20) {
      nodes {
        programmeId
        name
        startsOn
        endsOn
      }
    }
  }
`);

/** A programme that I can see. */
export interface VisibleProgramme {
  readonly programmeId: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Who I am and what I act for: every page may ask. This is the one place that asks the interface for it. */
export interface Myself {
  readonly personId: string;
  readonly role: Role;
  /** The unit that I act for; undefined until it is read. */
  readonly node: { readonly nodeId: string; readonly name: string; readonly kind: string } | undefined;
  readonly programmes: readonly VisibleProgramme[];
  /** The programme that the pages are about. */
  readonly programme: VisibleProgramme | undefined;
  /** The year that the pages are about; `?year=` in the address changes it. */
  readonly year: number;
  /** The years that can be chosen. */
  readonly years: readonly number[];
  /** The business date of the city. */
  readonly today: string;
  /** Whether the business date is fixed, as in the demonstration. */
  readonly isFixedDate: boolean;
  readonly loading: boolean;
}

const MyselfContext = createContext<Myself | undefined>(undefined);

const yearsOf = (programme: VisibleProgramme | undefined, today: string): readonly number[] => {
  const current = Number(today.slice(0, 4));
  if (!programme) return [current];
  const first = Number(programme.startsOn.slice(0, 4));
  const last = Math.max(first, Math.min(current, Number(programme.endsOn.slice(0, 4))));
  return Array.from({ length: last - first + 1 }, (_, place) => last - place);
};

const chosenYear = (asked: string | null, years: readonly number[]): number => {
  const year = Number(asked);
  return years.includes(year) ? year : (years[0] ?? year);
};

/** Reads once who I am; pages below ask `useMyself`. */
export const MyselfProvider = ({ children }: { readonly children: ReactNode }) => {
  const { personId, role, nodeId } = useWho();
  const { data, loading } = useAnswer(MYSELF, { nodeId });
  const [params] = useSearchParams();
  const asked = params.get('year');
  const myself = useMemo<Myself>(() => {
    const today = todayInCity();
    const programmes = data?.programmes.nodes ?? [];
    const programme = programmes[0];
    const years = yearsOf(programme, today);
    return {
      personId,
      role,
      node: data?.orgNode ?? undefined,
      programmes,
      programme,
      years,
      year: chosenYear(asked, years),
      today,
      isFixedDate: false,
      loading,
    };
  }, [data, personId, role, asked, loading]);
  return <MyselfContext value={myself}>{children}</MyselfContext>;
};

/** Who I am, my unit, the programme and the year. */
export const useMyself = (): Myself => {
  const myself = useContext(MyselfContext);
  if (!myself) throw new Error('useMyself stands outside MyselfProvider');
  return myself;
};
