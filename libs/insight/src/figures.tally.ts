import type { Contribution } from '@xinhuo/kernel';
import type {
  EnterpriseYear,
  FiguresTables,
  MentorApprentice,
  PersonAt,
  PersonUnder,
  PromotionFigure,
  ResultFigure,
  ResultKind,
  TitleHolder,
} from './figures.tables';
import { presenceOf, totalsOf } from './person-counts';

type Counted = Contribution<FiguresTables>;

/** A person of an enterprise counts there, and is present under each union above it. */
export const personAtTally = (row: PersonAt): readonly Counted[] => {
  const { programmeId, year, enterpriseId, personId, nodes } = row;
  const presence = presenceOf(row);
  return [
    { to: 'enterprise_year', key: { programmeId, year, enterpriseId }, add: totalsOf(row, presence) },
    ...nodes.map((nodeId): Counted => ({
      to: 'person_under',
      key: { programmeId, year, nodeId, personId },
      add: presence,
    })),
  ];
};

/** A person counts once under a union, in however many of its enterprises. */
export const personUnderTally = (row: PersonUnder): readonly Counted[] => {
  const { programmeId, year, nodeId } = row;
  return [{ to: 'node_year', key: { programmeId, year, nodeId }, add: totalsOf(row) }];
};

/** What an enterprise's things add to the unions above it; distinct persons come from elsewhere. */
export const enterpriseYearTally = (row: EnterpriseYear): readonly Counted[] => {
  const { programmeId, year } = row;
  const add = {
    enterprises: row.pairedWorkers > 0 ? 1 : 0,
    grantedEnterprises: row.grantsPaidFen > 0 ? 1 : 0,
    headcount: row.headcount,
    promotions: row.promotions,
    breakthroughs: row.breakthroughs,
    smallInnovations: row.smallInnovations,
    competitionEntries: row.competitionEntries,
    prizes: row.prizes,
    due: row.due,
    onTime: row.onTime,
    ended: row.ended,
    completed: row.completed,
    grantsPaidFen: row.grantsPaidFen,
  };
  return row.nodes.map((nodeId) => ({ to: 'node_year', key: { programmeId, year, nodeId }, add }));
};

/** A promotion counts in its year and for the whole programme, in the matrix of each union, and for its master. */
export const promotionTally = (row: PromotionFigure): readonly Counted[] => {
  const { programmeId, enterpriseId, personId, masterId, nodes, from, to } = row;
  const counted = [row.year, 0].flatMap((year): Counted[] => [
    { to: 'person_at', key: { programmeId, year, enterpriseId, personId }, add: { promoted: 1 } },
    { to: 'enterprise_year', key: { programmeId, year, enterpriseId }, add: { promotions: 1 } },
  ]);
  for (const nodeId of [enterpriseId, ...nodes]) {
    counted.push({
      to: 'promotion_matrix',
      key: { programmeId, year: row.year, nodeId, from, to },
      add: { count: 1 },
    });
  }
  if (masterId) {
    counted.push({ to: 'mentor_year', key: { programmeId, year: row.year, masterId }, add: { promotions: 1 } });
  }
  return counted;
};

const COLUMN = {
  breakthrough: 'breakthroughs',
  innovation: 'smallInnovations',
  entry: 'competitionEntries',
  prize: 'prizes',
} as const satisfies Partial<Record<ResultKind, keyof EnterpriseYear>>;

/** A result counts one for its enterprise; an honour makes its person one of the pacesetters. */
export const resultTally = (row: ResultFigure): readonly Counted[] => {
  const { programmeId, year, enterpriseId, personId, kind } = row;
  if (kind === 'honour') {
    return [{ to: 'person_at', key: { programmeId, year, enterpriseId, personId }, add: { honours: 1 } }];
  }
  return [{ to: 'enterprise_year', key: { programmeId, year, enterpriseId }, add: { [COLUMN[kind]]: 1 } }];
};

/** A holder counts once a year, and once for the whole programme. */
export const titleHolderTally = ({
  programmeId,
  year,
  cityId,
  holderKind,
  titles,
}: TitleHolder): readonly Counted[] => {
  const holds = titles > 0 ? 1 : 0;
  const add = holderKind === 'person' ? { masterTitles: holds } : { enterpriseTitles: holds };
  return [{ to: 'node_year', key: { programmeId, year, nodeId: cityId }, add }];
};

/** An apprentice counts once a year for a master, however many agreements they had. */
export const mentorApprenticeTally = (row: MentorApprentice): readonly Counted[] => {
  const { programmeId, year, masterId } = row;
  const add = { apprentices: row.pairings > 0 ? 1 : 0, independent: row.independent > 0 ? 1 : 0 };
  return [{ to: 'mentor_year', key: { programmeId, year, masterId }, add }];
};
