import type { Key, Projection } from '@xinhuo/kernel';
import type { EnterpriseEvent } from './enterprise.events';
import type { EnterpriseYearRow, ParticipationRow, ParticipationStageRow } from './participation.row';

type Tables = {
  readonly participation: ParticipationRow;
  readonly stage: ParticipationStageRow;
  readonly year: EnterpriseYearRow;
};

const blankYear = (key: Key): EnterpriseYearRow => ({
  enterpriseId: String(key['enterpriseId']),
  programmeId: String(key['programmeId']),
  year: Number(key['year']),
  headcount: null,
  mechanism: null,
  mechanismComplete: null,
  noMajorAccident: null,
});

const ofYear = ({
  enterpriseId,
  programmeId,
  year,
}: Pick<EnterpriseYearRow, 'enterpriseId' | 'programmeId' | 'year'>) => ({
  enterpriseId,
  programmeId,
  year,
});

/** Which enterprises take part, in which stage, and what they reported of each year. */
export const participation: Projection<EnterpriseEvent, Tables> = {
  name: 'participation',
  version: 1,
  tables: {
    participation: { key: ['programmeId', 'enterpriseId'] },
    stage: { key: ['enterpriseId', 'programmeId', 'since'] },
    year: { key: ['enterpriseId', 'programmeId', 'year'], blank: blankYear },
  },
  on: {
    EnterpriseJoined: ({ enterpriseId, programmeId, joinedOn }) => [
      { in: 'participation', put: { programmeId, enterpriseId, joinedOn, stage: 'pilot', stageSince: joinedOn } },
      { in: 'stage', put: { enterpriseId, programmeId, since: joinedOn, stage: 'pilot' } },
    ],
    ParticipationStageChanged: ({ enterpriseId, programmeId, to, changedOn }) => [
      { in: 'participation', of: { programmeId, enterpriseId }, patch: { stage: to, stageSince: changedOn } },
      { in: 'stage', put: { enterpriseId, programmeId, since: changedOn, stage: to } },
    ],
    HeadcountReported: (data) => [{ in: 'year', of: ofYear(data), add: {}, patch: { headcount: data.headcount } }],
    MechanismChecked: (data) => [
      {
        in: 'year',
        of: ofYear(data),
        add: {},
        patch: { mechanism: data.items, mechanismComplete: data.complete },
      },
    ],
    SafetyDeclared: (data) => [
      { in: 'year', of: ofYear(data), add: {}, patch: { noMajorAccident: data.noMajorAccident } },
    ],
  },
};
