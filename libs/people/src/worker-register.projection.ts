import type { Change, Projection } from '@xinhuo/kernel';
import type { WorkerEvent } from './people.events';
import type { PromotionRow } from './promotion.row';
import type { WorkerRow } from './worker.row';

type Tables = { readonly worker: WorkerRow; readonly promotion: PromotionRow };

const worker = (personId: string, patch: Partial<WorkerRow>): Change<Tables> => ({
  in: 'worker',
  of: { personId },
  patch,
});

const promotion = (promotionId: string, patch: Partial<PromotionRow>): Change<Tables> => ({
  in: 'promotion',
  of: { promotionId },
  patch,
});

/** The workers with their grades, and every promotion. */
export const workerRegister: Projection<WorkerEvent, Tables> = {
  name: 'worker_register',
  version: 1,
  tables: { worker: { key: ['personId'] }, promotion: { key: ['promotionId'] } },
  on: {
    WorkerRegistered: ({ personId, enterpriseId, trade, grade, registeredOn }) => [
      {
        in: 'worker',
        put: {
          ...{ personId, enterpriseId, trade, grade, registeredOn },
          ...{ leftOn: null, pairingId: null, publishable: false, erased: false },
        },
      },
    ],
    WorkerMoved: ({ personId, enterpriseId }) => [worker(personId, { enterpriseId, leftOn: null })],
    WorkerLeft: ({ personId, leftOn }) => [worker(personId, { leftOn })],
    ApprenticeshipReserved: ({ personId, pairingId }) => [worker(personId, { pairingId })],
    ApprenticeshipReleased: ({ personId }) => [worker(personId, { pairingId: null })],
    ConsentGiven: ({ personId, purpose }) =>
      purpose === 'PUBLICATION' ? [worker(personId, { publishable: true })] : [],
    ConsentWithdrawn: ({ personId, purpose }) =>
      purpose === 'PUBLICATION' ? [worker(personId, { publishable: false })] : [],
    PersonErased: ({ personId }) => [worker(personId, { publishable: false, erased: true })],
    PromotionRecorded: ({ by, enteredBy, reasonId, ...recorded }) => [
      {
        in: 'promotion',
        put: {
          promotionId: recorded.promotionId,
          personId: recorded.personId,
          programmeId: recorded.programmeId,
          enterpriseId: recorded.enterpriseId,
          pairingId: recorded.pairingId,
          masterId: recorded.masterId,
          from: recorded.from,
          to: recorded.to,
          certifiedOn: recorded.certifiedOn,
          state: 'RECORDED',
          certificateId: recorded.certificateId,
          scan: recorded.scan,
          reasonId: reasonId ?? null,
          recordedOn: recorded.recordedOn,
          recordedBy: by,
          enteredBy: enteredBy ?? null,
          ...{ verifiedOn: null, verifiedBy: null, revokedOn: null, revocationReasonId: null },
        },
      },
    ],
    PromotionVerified: ({ promotionId, personId, verifiedOn, by, gradeAfter }) => [
      promotion(promotionId, { state: 'VERIFIED', verifiedOn, verifiedBy: by }),
      worker(personId, { grade: gradeAfter }),
    ],
    PromotionRevoked: ({ promotionId, personId, revokedOn, reasonId, gradeAfter }) => [
      promotion(promotionId, { state: 'REVOKED', revokedOn, revocationReasonId: reasonId }),
      worker(personId, { grade: gradeAfter }),
    ],
  },
};
