import type { CityPlan } from '@xinhuo/demonstration';
import { YEAR } from '@xinhuo/demonstration';
import {
  type BoardCursor,
  type BoardPage,
  type BoardStatement,
  ENTERPRISE_METRICS,
  enterpriseBoardStatement,
  MENTOR_METRICS,
  mentorBoardStatement,
} from '@xinhuo/insight';
import { type Actor, derivedId } from '@xinhuo/kernel';

/** One question about a board, as a kind of user asks it. */
export interface BoardQuery {
  readonly name: string;
  readonly viewer: Actor;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many pages on from the first. */
  readonly skip: number;
  /** The statement that the read model runs for it. */
  readonly statement: (after?: BoardCursor) => BoardStatement;
}

/** Rows of a page: the interface's own default. */
const FIRST = 20;
/** The fifth page begins after four. */
const FOUR_PAGES = 4;

const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';
const ARGUMENTS =
  'programmeId: $programmeId, year: $year, metric: $metric, countyId: $countyId, first: $first, after: $after';
const documentOf = (board: string, metric: string, fields: string): string =>
  `query ($programmeId: ID!, $year: Int!, $metric: ${metric}!, $countyId: ID, $first: Int!, $after: String) {
    board: ${board}(${ARGUMENTS}) { nodes { ${fields} } ${PAGE_INFO} } }`;

const ENTERPRISES = documentOf(
  'enterpriseLeaderboard',
  'EnterpriseMetric',
  'rank value enterpriseId name countyId pairedWorkers headcount',
);
const MENTORS = documentOf('mentorLeaderboard', 'MentorMetric', 'rank value masterId name enterpriseName apprentices');

const viewerOf = (role: Actor['role'], nodeId: string): Actor => {
  const personId = derivedId('bench viewer', role, nodeId);
  return { accountId: personId, personId, role, nodeId };
};

interface Variation {
  readonly suffix: string;
  readonly viewer: Actor;
  readonly countyId?: string;
  readonly skip: number;
}

/** Every metric of both boards: plain, of a county, on the fifth page, and as a county's officer. */
export const boardQueries = ({ programmeId, cityId, counties }: CityPlan): readonly BoardQuery[] => {
  const { countyId } = counties[0]!;
  const city = viewerOf('CITY_HANDLER', cityId);
  const variations: readonly Variation[] = [
    { suffix: '', viewer: city, skip: 0 },
    { suffix: ' of a county', viewer: city, countyId, skip: 0 },
    { suffix: ', fifth page', viewer: city, skip: FOUR_PAGES },
    { suffix: ' for a county user', viewer: viewerOf('COUNTY', countyId), skip: 0 },
  ];
  const page = (after?: BoardCursor): BoardPage => ({ first: FIRST, ...(after && { after }) });
  return variations.flatMap(({ suffix, viewer, countyId: county, skip }): BoardQuery[] => {
    const board = { programmeId, year: YEAR, ...(county && { countyId: county }) };
    const asked = (metric: string) => ({ ...board, metric, first: FIRST });
    return [
      ...ENTERPRISE_METRICS.map((metric) => ({
        ...{ name: `enterprises by ${metric}${suffix}`, viewer, skip },
        ...{ document: ENTERPRISES, variables: asked(metric) },
        statement: (after?: BoardCursor) => enterpriseBoardStatement({ ...board, metric }, page(after)),
      })),
      ...MENTOR_METRICS.map((metric) => ({
        ...{ name: `masters by ${metric}${suffix}`, viewer, skip },
        ...{ document: MENTORS, variables: asked(metric) },
        statement: (after?: BoardCursor) => mentorBoardStatement({ ...board, metric }, page(after)),
      })),
    ];
  });
};
