import type { Change, Projection } from '@xinhuo/kernel';
import type { AmendmentRow } from './amendment.row';
import type { PairingEvent } from './pairing.events';

type Tables = { readonly amendment: AmendmentRow };

/** The first version is shown as the pairing itself; one that was never drafted again has nothing to forget. */
const isLater = (version: number): boolean => version > 1;

const forget = ({ pairingId }: { readonly pairingId: string }): readonly Change<Tables>[] => [
  { in: 'amendment', remove: { pairingId } },
];

const forgetLater = (data: { readonly pairingId: string; readonly version: number }): readonly Change<Tables>[] =>
  isLater(data.version) ? forget(data) : [];

/** Later versions of agreements that wait for confirmation. A row goes with the answer, whichever it is. */
export const amendments: Projection<PairingEvent, Tables> = {
  name: 'pairing_amendment',
  version: 1,
  tables: { amendment: { key: ['pairingId'] } },
  on: {
    AgreementDrafted: ({ pairingId, version, draftedOn, trade, targetGrade, startedOn, endsOn, milestones }) =>
      isLater(version)
        ? [
            {
              in: 'amendment',
              put: { pairingId, version, draftedOn, trade, targetGrade, startedOn, endsOn, milestones },
            },
          ]
        : [],
    AgreementTookForce: forgetLater,
    AgreementDeclined: forgetLater,
    AgreementLapsed: forgetLater,
    AgreementAmended: forget,
    AmendmentDeclined: forget,
    AmendmentLapsed: forget,
    PairingCompleted: forget,
    PairingEnded: forget,
  },
};
