import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { graphql, type ResultOf, type Role, useAnswer, useWho } from '../client';
import { todayInCity } from '../format';

const MYSELF = graphql(`
  query Myself {
    installation {
      businessDateFixed
    }
    me {
      personName
      businessDate
      node {
        nodeId
        name
        kind
      }
      nodePath {
        nodeId
        name
      }
      programmes {
        programmeId
        name
        startsOn
        endsOn
        currentYear
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
  /** The present year by the city's business date, within the programme's term. */
  readonly currentYear: number;
}

/** Who I am and what I act for: every page may ask. This is the one place that asks the interface for it. */
export interface Myself {
  readonly personId: string;
  readonly role: Role;
  /** My name; undefined where the city keeps none. */
  readonly personName: string | undefined;
  /** The unit that I act for; undefined until it is read. */
  readonly node: { readonly nodeId: string; readonly name: string; readonly kind: string } | undefined;
  readonly programmes: readonly VisibleProgramme[];
  /** From the city down to my unit. */
  readonly nodePath: readonly { readonly nodeId: string; readonly name: string }[];
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
  const last = programme?.currentYear ?? Number(today.slice(0, 4));
  const first = Math.min(last, Number((programme?.startsOn ?? today).slice(0, 4)));
  return Array.from({ length: last - first + 1 }, (_, place) => last - place);
};

const chosenYear = (asked: string | null, years: readonly number[]): number => {
  const year = Number(asked);
  return years.includes(year) ? year : (years[0] ?? year);
};

/** Until the interface has answered. */
const UNREAD = {
  installation: { businessDateFixed: false },
  me: { personName: null, businessDate: null, node: null, nodePath: [], programmes: [] },
} as const;

/** A remembered day is over, unless it stands still: days left would be counted from then. */
const businessDateOf = (data: ResultOf<typeof MYSELF> | undefined, isRemembered: boolean): string => {
  const { me, installation } = data ?? UNREAD;
  if (isRemembered && !installation.businessDateFixed) return todayInCity();
  return me.businessDate ?? todayInCity();
};

/** Reads once who I am; pages below ask `useMyself`. */
export const MyselfProvider = ({ children }: { readonly children: ReactNode }) => {
  const { personId, role } = useWho();
  const { data, loading, rememberedAt } = useAnswer(MYSELF, {});
  const [params] = useSearchParams();
  const asked = params.get('year');
  const myself = useMemo<Myself>(() => {
    const { me, installation } = data ?? UNREAD;
    const today = businessDateOf(data, rememberedAt !== undefined);
    const [programme] = me.programmes;
    const years = yearsOf(programme, today);
    return {
      personId,
      role,
      personName: me.personName ?? undefined,
      node: me.node ?? undefined,
      nodePath: me.nodePath,
      programmes: me.programmes,
      programme,
      years,
      year: chosenYear(asked, years),
      today,
      isFixedDate: installation.businessDateFixed,
      loading,
    };
  }, [data, personId, role, asked, loading, rememberedAt]);
  return <MyselfContext value={myself}>{children}</MyselfContext>;
};

/** Who I am, my unit, the programme and the year. */
export const useMyself = (): Myself => {
  const myself = useContext(MyselfContext);
  if (!myself) throw new Error('useMyself stands outside MyselfProvider');
  return myself;
};
