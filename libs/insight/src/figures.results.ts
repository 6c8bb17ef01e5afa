import { yearOf } from '@xinhuo/kernel';
import { lastYearOf } from './figures.frame';
import {
  type FigureChange,
  type FigureLook,
  placeAt,
  touchEnterprise,
  touchMentor,
  touchPerson,
} from './figures.places';
import type { ResultKind } from './figures.tables';
import type { EntryRef, InsightFact } from './insight.inbox';
import { yearsFromTo } from './pairing-figure.tally';

type Data<T extends InsightFact['type']> = Extract<InsightFact, { type: T }>['data'];
type Handler<T extends InsightFact['type']> = (data: Data<T>, _: unknown, look: FigureLook) => FigureChange[];

const promote: Handler<'PromotionVerified'> = (data, _, look) => {
  const { promotionId, personId, masterId, from, to } = data;
  const place = placeAt(look, data);
  const year = yearOf(data.certifiedOn);
  return [
    ...[year, 0].flatMap((at) => [touchPerson(place, at, personId), touchEnterprise(place, at)]),
    ...(masterId ? [touchMentor(place, year, masterId)] : []),
    { in: 'promotion_figure', put: { ...place, promotionId, personId, masterId, year, from, to } },
  ];
};

interface Result {
  readonly programmeId: string;
  readonly enterpriseId: string;
  readonly kind: ResultKind;
  readonly resultId: string;
  readonly on: string;
  /** The person whom the result counts; '' for none. */
  readonly personId: string;
}

const count = ({ on, kind, resultId, personId, ...owned }: Result, look: FigureLook): FigureChange[] => {
  const place = placeAt(look, owned);
  const year = yearOf(on);
  return [
    touchEnterprise(place, year),
    ...(personId ? [touchPerson(place, year, personId)] : []),
    { in: 'result_figure', put: { ...place, kind, resultId, personId, year } },
  ];
};

/** An entry id says something only within its competition. */
const entryKey = ({ competitionId, entryId }: EntryRef): string => `${competitionId}:${entryId}`;

const uncount = (kind: ResultKind, resultId: string): FigureChange[] => [
  { in: 'result_figure', remove: { kind, resultId } },
];

/** A baseline is known from its year on, to the programme's end. */
const assess: Handler<'ProficiencyAssessed'> = (data, _, look) => {
  if (!data.baseline) return [];
  const { programmeId, enterpriseId, personId } = data;
  const { countyId, nodes } = placeAt(look, data);
  const from = yearOf(data.assessedOn);
  return yearsFromTo(from, lastYearOf(look, programmeId, from)).map((year) => ({
    in: 'person_at',
    of: { programmeId, year, enterpriseId, personId },
    add: { baselines: 1 },
    patch: { countyId, nodes },
  }));
};

/** The latest gain measured in a year is the person's gain of that year. */
const gain: Handler<'ProficiencyGainMeasured'> = (data, _, look) => {
  const { programmeId, enterpriseId, personId, beforeHundredths, afterHundredths } = data;
  const { countyId, nodes } = placeAt(look, data);
  const gainMillionths = Math.round(((afterHundredths - beforeHundredths) * 1_000_000) / beforeHundredths);
  return [
    {
      in: 'person_at',
      of: { programmeId, year: yearOf(data.assessedOn), enterpriseId, personId },
      add: {},
      patch: { countyId, nodes, gains: 1, gainMillionths },
    },
  ];
};

interface Whereabouts {
  readonly personId: string;
  readonly enterpriseId: string;
  readonly on: string;
  readonly gone: 0 | 1;
}

const goneOf = ({ personId, enterpriseId, on, gone }: Whereabouts, look: FigureLook): FigureChange[] => {
  const home = look('apprentice_home', { personId });
  if (!home) return [];
  const { programmeId, lastYear } = home;
  const { countyId, nodes } = placeAt(look, { programmeId, enterpriseId });
  return yearsFromTo(yearOf(on), lastYear).map((year) => ({
    in: 'person_at',
    of: { programmeId, year, enterpriseId, personId },
    add: {},
    patch: { countyId, nodes, gone },
  }));
};

/** An apprentice who left counts as gone in that year and after. */
const leave: Handler<'WorkerLeft'> = ({ personId, enterpriseId, leftOn }, _, look) =>
  goneOf({ personId, enterpriseId, on: leftOn, gone: 1 }, look);

/** Who comes back to an enterprise is gone from it no longer, from that year on. */
const arrive = ({ personId, enterpriseId, movedOn }: Data<'WorkerMoved'>, look: FigureLook): FigureChange[] =>
  goneOf({ personId, enterpriseId, on: movedOn, gone: 0 }, look);

const hold = (data: Data<'TitleRevoked'>, titles: 1 | -1, cityId?: string): FigureChange[] => {
  const { programmeId, holderKind, holderId } = data;
  return [yearOf(data.awardedOn), 0].map((year) => ({
    in: 'title_holder',
    of: { programmeId, year, holderKind, holderId },
    add: { titles },
    ...(cityId && { patch: { cityId } }),
  }));
};

/** What is paid under the tier schemes to an enterprise, in the year of its round. */
const pay: Handler<'GrantLinePaid'> = ({ programmeId, year, beneficiary, scheme, amountFen }, _, look) => {
  const enterpriseId = beneficiary.replace(/^enterprise:/, '');
  const kind = look('grant_scheme', { programmeId, scheme })?.kind;
  if (kind !== 'tier-grid' || enterpriseId === beneficiary) return [];
  const { countyId, nodes } = placeAt(look, { programmeId, enterpriseId });
  return [
    {
      in: 'enterprise_year',
      of: { programmeId, year, enterpriseId },
      add: { grantsPaidFen: amountFen },
      patch: { countyId, nodes },
    },
  ];
};

const headcount: Handler<'HeadcountReported'> = (data, _, look) => {
  const { programmeId, year, enterpriseId } = data;
  const { countyId, nodes } = placeAt(look, data);
  return [
    {
      in: 'enterprise_year',
      of: { programmeId, year, enterpriseId },
      add: {},
      patch: { countyId, nodes, headcount: data.headcount },
    },
  ];
};

/** What each fact about people, results, titles and payments changes. */
export const resultHandlers = {
  HeadcountReported: headcount,
  WorkerLeft: leave,
  WorkerMoved: (data, event, look) => {
    const { personId, fromEnterpriseId: enterpriseId, movedOn: leftOn } = data;
    return [...leave({ personId, enterpriseId, leftOn }, event, look), ...arrive(data, look)];
  },
  PromotionVerified: promote,
  PromotionRevoked: ({ promotionId }: Data<'PromotionRevoked'>): FigureChange[] => [
    { in: 'promotion_figure', remove: { promotionId } },
  ],
  BreakthroughAccepted: ({ breakthroughId: resultId, acceptedOn: on, ...owned }, _, look) =>
    count({ ...owned, kind: 'breakthrough', resultId, on, personId: '' }, look),
  BreakthroughRevoked: ({ breakthroughId }) => uncount('breakthrough', breakthroughId),
  InnovationConverted: ({ innovationId: resultId, convertedOn: on, ...owned }, _, look) =>
    count({ ...owned, kind: 'innovation', resultId, on, personId: '' }, look),
  InnovationRevoked: ({ innovationId }) => uncount('innovation', innovationId),
  CompetitionEntered: ({ enteredOn: on, ...entry }, _, look) =>
    count({ ...entry, kind: 'entry', resultId: entryKey(entry), on, personId: '' }, look),
  CompetitionEntryWithdrawn: (entry) => uncount('entry', entryKey(entry)),
  CompetitionPrizeWon: ({ wonOn: on, ...entry }, _, look) =>
    count({ ...entry, kind: 'prize', resultId: entryKey(entry), on, personId: '' }, look),
  HonourConferred: ({ honourId: resultId, conferredOn: on, ...owned }, _, look) =>
    count({ ...owned, kind: 'honour', resultId, on }, look),
  HonourRevoked: ({ honourId }) => uncount('honour', honourId),
  ProficiencyAssessed: assess,
  ProficiencyGainMeasured: gain,
  FigureCited: ({ programmeId, year, figure, valueMillionths, sourceId }) => [
    { in: 'cited_figure', put: { programmeId, year, figure, valueMillionths, sourceId } },
  ],
  TitleAwarded: (data) => hold(data, 1, data.cityId),
  TitleRevoked: (data) => hold(data, -1),
  GrantLinePaid: pay,
} satisfies { [T in InsightFact['type']]?: Handler<T> };
