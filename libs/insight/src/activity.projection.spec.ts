import { rowsAfter } from '@xinhuo/kernel/testing';
import type { ActivityFact } from './activity.inbox';
import { activity } from './activity.projection';

const parties = { pairingId: 'p1', programmeId: 'x', enterpriseId: 'e1', masterId: 'm1', apprenticeId: 'a1' };
const promotion = {
  ...{ promotionId: 'q1', personId: 'a1', programmeId: 'x', enterpriseId: 'e1' },
  ...{ pairingId: 'p1', masterId: 'm1', to: 'SENIOR' as const },
};
const round = { roundId: 'r1', programmeId: 'x', cityId: 'c1', year: 2025 };
const grant = { ...round, grantId: 'g1' };
const [on, owner] = ['2025-05-01', { programmeId: 'x', enterpriseId: 'e1' }];
const title = { programmeId: 'x', cityId: 'c1', awardedOn: on };
const ofPairing = { nodeId: 'e1', pairingId: 'p1', personId: 'a1', masterId: 'm1' };
const ofPromotion = { ...ofPairing, subjectId: 'q1', to: 'SENIOR' };

/** Each fact, and what its news says. */
const NEWS: readonly (readonly [ActivityFact, object])[] = [
  [{ type: 'EnterpriseJoined', data: { ...owner, joinedOn: on } }, { nodeId: 'e1' }],
  [{ type: 'ParticipationStageChanged', data: { ...owner, to: 'mature', changedOn: on } }, { word: 'mature' }],
  [{ type: 'AgreementTookForce', data: { ...parties, approvedOn: on } }, ofPairing],
  [{ type: 'GatePassed', data: { ...parties, milestone: 'independent', passedOn: on } }, { milestone: 'independent' }],
  [{ type: 'SignOffWithdrawn', data: { ...parties, milestone: 'k1', withdrawnOn: on } }, { milestone: 'k1' }],
  [{ type: 'PairingCompleted', data: { ...parties, completedOn: on } }, ofPairing],
  [{ type: 'PairingEnded', data: { ...parties, endedOn: on } }, ofPairing],
  [{ type: 'PromotionVerified', data: { ...promotion, verifiedOn: on } }, ofPromotion],
  [{ type: 'PromotionRevoked', data: { ...promotion, verified: true, revokedOn: on } }, ofPromotion],
  [{ type: 'BreakthroughAccepted', data: { ...owner, breakthroughId: 'b1', acceptedOn: on } }, { subjectId: 'b1' }],
  [{ type: 'InnovationConverted', data: { ...owner, innovationId: 'i1', convertedOn: on } }, { subjectId: 'i1' }],
  [{ type: 'CompetitionPrizeWon', data: { ...owner, personId: 'a1', wonOn: on } }, { personId: 'a1' }],
  [{ type: 'HonourConferred', data: { ...owner, personId: 'a1', conferredOn: on } }, { personId: 'a1' }],
  [
    { type: 'TitleAwarded', data: { ...title, title: '带徒名师', holderKind: 'person', holderId: 'm1' } },
    { nodeId: 'c1', personId: 'm1', word: '带徒名师' },
  ],
  [
    { type: 'TitleAwarded', data: { ...title, title: '师带徒优秀企业', holderKind: 'enterprise', holderId: 'e1' } },
    { nodeId: 'e1', personId: null },
  ],
  [
    { type: 'RoundOpened', data: { ...round, openedOn: on } },
    { nodeId: 'c1', subjectId: 'r1', year: 2025 },
  ],
  [
    { type: 'RoundFrozen', data: { ...round, totalFen: 500, frozenOn: on } },
    { nodeId: 'c1', amountFen: 500 },
  ],
  [
    {
      type: 'GrantApproved',
      data: { ...grant, beneficiary: 'enterprise:e1', lines: [{ amountFen: 200 }, { amountFen: 100 }], approvedOn: on },
    },
    { nodeId: 'e1', personId: null, subjectId: 'g1', amountFen: 300 },
  ],
  [
    { type: 'GrantLinePaid', data: { ...grant, beneficiary: 'person:a1', amountFen: 100, paidOn: on } },
    { nodeId: 'c1', personId: 'a1', amountFen: 100 },
  ],
];

describe('the news', () => {
  it.each(NEWS)('tells of %j', (fact, says) => {
    const { activity: rows } = rowsAfter(activity, fact);
    expect(rows).toEqual([expect.objectContaining({ kind: fact.type, happenedOn: on, programmeId: 'x', ...says })]);
  });

  it('does not tell that a promotion is gone that had never counted', () =>
    expect(
      rowsAfter(activity, { type: 'PromotionRevoked', data: { ...promotion, verified: false, revokedOn: on } })
        .activity,
    ).toEqual([]));
});
