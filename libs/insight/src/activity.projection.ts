import type { Change, Projection, RecordedEvent } from '@xinhuo/kernel';
import type { ActivityFact, ActivityKind } from './activity.inbox';
import type { ActivityRow } from './activity.row';

type Tables = { readonly activity: ActivityRow };

/** What a piece of news must say; the rest is null. */
type News = Pick<ActivityRow, 'happenedOn' | 'nodeId' | 'programmeId'> & Partial<ActivityRow>;

const NOTHING = {
  ...{ pairingId: null, personId: null, masterId: null, milestone: null, to: null },
  ...{ word: null, subjectId: null, year: null, amountFen: null },
} as const;

const told = ({ type, position, metadata }: RecordedEvent, news: News): readonly Change<Tables>[] => [
  { in: 'activity', put: { ...NOTHING, position, kind: type as ActivityKind, recordedAt: metadata.at, ...news } },
];

interface Parties {
  readonly pairingId: string;
  readonly programmeId: string;
  readonly enterpriseId: string;
  readonly masterId: string;
  readonly apprenticeId: string;
}

const ofPairing = ({ pairingId, programmeId, enterpriseId, masterId, apprenticeId }: Parties) => ({
  ...{ pairingId, programmeId, nodeId: enterpriseId, masterId, personId: apprenticeId },
});

const ofPromotion = (data: Extract<ActivityFact, { type: 'PromotionVerified' | 'PromotionRevoked' }>['data']) => ({
  ...{ programmeId: data.programmeId, nodeId: data.enterpriseId, subjectId: data.promotionId },
  ...{ personId: data.personId, masterId: data.masterId, pairingId: data.pairingId, to: data.to },
});

const ofOwner = ({ programmeId, enterpriseId }: { readonly programmeId: string; readonly enterpriseId: string }) => ({
  programmeId,
  nodeId: enterpriseId,
});

const ENTERPRISE = 'enterprise:';
const PERSON = 'person:';

const ofGrant = (data: Extract<ActivityFact, { type: 'GrantApproved' | 'GrantLinePaid' }>['data']) => {
  const { beneficiary, programmeId, cityId, year, grantId } = data;
  const enterprise = beneficiary.startsWith(ENTERPRISE) ? beneficiary.slice(ENTERPRISE.length) : undefined;
  const personId = beneficiary.startsWith(PERSON) ? beneficiary.slice(PERSON.length) : null;
  return { programmeId, year, subjectId: grantId, personId, nodeId: enterprise ?? cityId };
};

/** The news: what is worth telling those it concerns and their unions, one row for each fact of these kinds. */
export const activity: Projection<ActivityFact, Tables> = {
  name: 'activity',
  version: 1,
  tables: { activity: { key: ['position'] } },
  on: {
    EnterpriseJoined: (data, event) => told(event, { ...ofOwner(data), happenedOn: data.joinedOn }),
    ParticipationStageChanged: (data, event) =>
      told(event, { ...ofOwner(data), happenedOn: data.changedOn, word: data.to }),
    AgreementTookForce: (data, event) => told(event, { ...ofPairing(data), happenedOn: data.approvedOn }),
    GatePassed: (data, event) =>
      told(event, { ...ofPairing(data), happenedOn: data.passedOn, milestone: data.milestone }),
    SignOffWithdrawn: (data, event) =>
      told(event, { ...ofPairing(data), happenedOn: data.withdrawnOn, milestone: data.milestone }),
    PairingCompleted: (data, event) => told(event, { ...ofPairing(data), happenedOn: data.completedOn }),
    PairingEnded: (data, event) => told(event, { ...ofPairing(data), happenedOn: data.endedOn }),
    PromotionVerified: (data, event) => told(event, { ...ofPromotion(data), happenedOn: data.verifiedOn }),
    // One that had never counted was no news, so that it is gone is none either.
    PromotionRevoked: (data, event) =>
      data.verified ? told(event, { ...ofPromotion(data), happenedOn: data.revokedOn }) : [],
    BreakthroughAccepted: (data, event) =>
      told(event, { ...ofOwner(data), happenedOn: data.acceptedOn, subjectId: data.breakthroughId }),
    InnovationConverted: (data, event) =>
      told(event, { ...ofOwner(data), happenedOn: data.convertedOn, subjectId: data.innovationId }),
    CompetitionPrizeWon: (data, event) =>
      told(event, { ...ofOwner(data), happenedOn: data.wonOn, personId: data.personId }),
    HonourConferred: (data, event) =>
      told(event, { ...ofOwner(data), happenedOn: data.conferredOn, personId: data.personId }),
    TitleAwarded: ({ programmeId, cityId, holderKind, holderId, title, awardedOn }, event) => {
      const holder = holderKind === 'person' ? { nodeId: cityId, personId: holderId } : { nodeId: holderId };
      return told(event, { programmeId, ...holder, word: title, happenedOn: awardedOn });
    },
    RoundOpened: ({ programmeId, cityId, year, roundId, openedOn }, event) =>
      told(event, { programmeId, nodeId: cityId, year, subjectId: roundId, happenedOn: openedOn }),
    RoundFrozen: ({ programmeId, cityId, year, roundId, totalFen, frozenOn }, event) =>
      told(event, { programmeId, nodeId: cityId, year, subjectId: roundId, amountFen: totalFen, happenedOn: frozenOn }),
    GrantApproved: (data, event) => {
      const amountFen = data.lines.reduce((sum, line) => sum + line.amountFen, 0);
      return told(event, { ...ofGrant(data), amountFen, happenedOn: data.approvedOn });
    },
    GrantLinePaid: (data, event) =>
      told(event, { ...ofGrant(data), amountFen: data.amountFen, happenedOn: data.paidOn }),
  },
};
