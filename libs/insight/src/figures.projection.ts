import type { Key, Projection } from '@xinhuo/kernel';
import { frameHandlers } from './figures.frame';
import { pairingHandlers } from './figures.pairing';
import { placeRef, programmeRef } from './figures.places';
import { resultHandlers } from './figures.results';
import {
  enterpriseYearTally,
  mentorApprenticeTally,
  personAtTally,
  personUnderTally,
  promotionTally,
  resultTally,
  titleHolderTally,
} from './figures.tally';
import type {
  EnterpriseYear,
  FiguresTables,
  MentorApprentice,
  MentorYear,
  NodeYear,
  PersonAt,
  PersonUnder,
  PromotionCell,
  TitleHolder,
} from './figures.tables';
import type { InsightFact } from './insight.inbox';
import { pairingTally } from './pairing-figure.tally';
import { NO_THINGS, NO_TOTALS } from './no-totals';
import { NO_COUNTS, NO_PERSONS } from './person-counts';

const NOWHERE = { countyId: null, nodes: [] };
const NO_APPRENTICES = { apprentices: 0, independent: 0, promotions: 0, completed: 0, due: 0, onTime: 0 };

/** A row that starts from its key and zeros. */
const from =
  <Row>(zeros: Omit<Row, keyof Row & string> | object) =>
  (key: Key) => {
    const row: Record<string, unknown> = { ...zeros };
    for (const column in key) row[column] = key[column];
    return row as Row;
  };

const ENTERPRISE = 'enterprise:';
const pairingRef = ({ pairingId }: { readonly pairingId: string }) => [['pairing_figure', { pairingId }]] as const;
const placeRefs = (data: { readonly programmeId: string; readonly enterpriseId: string }) => [placeRef(data)];

/**
 * Every figure of the headlines and of the boards, as sums that are kept up to date: things have a row each, their
 * tally counts them for persons, enterprises and unions, so a correction or a move needs no code of its own.
 */
export const figures: Projection<InsightFact, FiguresTables> = {
  name: 'figures',
  version: 1,
  tables: {
    org_path: { key: ['nodeId'] },
    programme_frame: { key: ['programmeId'] },
    grant_scheme: { key: ['programmeId', 'scheme'] },
    apprentice_home: { key: ['personId'] },
    cited_figure: { key: ['programmeId', 'year', 'figure'] },
    pairing_figure: { key: ['pairingId'], tally: pairingTally },
    promotion_figure: { key: ['promotionId'], tally: promotionTally },
    result_figure: { key: ['kind', 'resultId'], tally: resultTally },
    title_holder: {
      key: ['programmeId', 'year', 'holderKind', 'holderId'],
      blank: from<TitleHolder>({ cityId: '', titles: 0 }),
      tally: titleHolderTally,
    },
    mentor_apprentice: {
      key: ['programmeId', 'year', 'masterId', 'apprenticeId'],
      blank: from<MentorApprentice>({ pairings: 0, independent: 0 }),
      tally: mentorApprenticeTally,
    },
    mentor_year: {
      key: ['programmeId', 'year', 'masterId'],
      blank: from<MentorYear>({ enterpriseId: null, ...NOWHERE, ...NO_APPRENTICES }),
    },
    person_at: {
      key: ['programmeId', 'year', 'enterpriseId', 'personId'],
      blank: from<PersonAt>({ ...NOWHERE, ...NO_COUNTS }),
      tally: personAtTally,
    },
    person_under: {
      key: ['programmeId', 'year', 'nodeId', 'personId'],
      blank: from<PersonUnder>(NO_COUNTS),
      tally: personUnderTally,
    },
    enterprise_year: {
      key: ['programmeId', 'year', 'enterpriseId'],
      blank: from<EnterpriseYear>({ ...NOWHERE, ...NO_PERSONS, ...NO_THINGS }),
      tally: enterpriseYearTally,
    },
    node_year: {
      key: ['programmeId', 'year', 'nodeId'],
      blank: from<NodeYear>(NO_TOTALS),
    },
    promotion_matrix: {
      key: ['programmeId', 'year', 'nodeId', 'from', 'to'],
      blank: from<PromotionCell>({ count: 0 }),
    },
  },
  reads: {
    OrgNodeRegistered: ({ parentId }) => (parentId ? [['org_path', { nodeId: parentId }]] : []),
    OrgNodeMoved: ({ parentId }) => [['org_path', { nodeId: parentId }]],
    HeadcountReported: placeRefs,
    WorkerLeft: ({ personId, enterpriseId }) => [
      ['apprentice_home', { personId }],
      ['org_path', { nodeId: enterpriseId }],
    ],
    WorkerMoved: ({ personId, fromEnterpriseId, enterpriseId }) => [
      ['apprentice_home', { personId }],
      ['org_path', { nodeId: enterpriseId }],
      ['org_path', { nodeId: fromEnterpriseId }],
    ],
    AgreementTookForce: (data) => [placeRef(data), programmeRef(data)],
    AgreementAmended: (data) => [...pairingRef(data), programmeRef(data)],
    MilestoneSigned: pairingRef,
    GatePassed: pairingRef,
    SignOffWithdrawn: pairingRef,
    PairingCompleted: pairingRef,
    PairingEnded: pairingRef,
    PromotionVerified: placeRefs,
    BreakthroughAccepted: placeRefs,
    InnovationConverted: placeRefs,
    CompetitionEntered: placeRefs,
    CompetitionPrizeWon: placeRefs,
    HonourConferred: placeRefs,
    ProficiencyAssessed: (data) => [placeRef(data), programmeRef(data)],
    ProficiencyGainMeasured: placeRefs,
    GrantLinePaid: ({ programmeId, scheme, beneficiary }) => [
      ['grant_scheme', { programmeId, scheme }],
      // A person's grant counts at no place, and `person:…` is no id that a row could have.
      ...(beneficiary.startsWith(ENTERPRISE)
        ? [placeRef({ programmeId, enterpriseId: beneficiary.slice(ENTERPRISE.length) })]
        : []),
    ],
  },
  on: { ...frameHandlers, ...pairingHandlers, ...resultHandlers },
};
