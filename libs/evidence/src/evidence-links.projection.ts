import type { Change, Projection, RecordedEvent } from '@xinhuo/kernel';
import type { EvidenceLinkRow, EvidenceSubjectRow } from './evidence-links.row';
import type { EvidenceFact } from './evidence.inbox';

/** The read tables of this projection. */
export type EvidenceTables = { readonly subject: EvidenceSubjectRow; readonly link: EvidenceLinkRow };

const subject = (
  subjectId: string,
  nodeId: string,
  personIds: readonly string[],
  kind: EvidenceSubjectRow['kind'] = 'work',
): Change<EvidenceTables> => ({ in: 'subject', put: { subjectId, kind, nodeId, personIds } });

const links = (
  subjectId: string,
  files: readonly (string | undefined)[],
  { metadata: { actor: namedBy, at: namedAt } }: RecordedEvent,
): readonly Change<EvidenceTables>[] =>
  files
    .filter((sha256) => sha256 !== undefined)
    .map((sha256) => ({ in: 'link', put: { sha256, subjectId, namedBy, namedAt } }));

const ofPairing = ({ pairingId }: { readonly pairingId: string }) => `pairing-${pairingId}`;
const ofWorker = ({ personId }: { readonly personId: string }) => `worker-${personId}`;
/** A promotion's id is its own only within the person's. */
const ofPromotion = ({ personId, promotionId }: { readonly personId: string; readonly promotionId: string }) =>
  `promotion-${personId}-${promotionId}`;
const ofGrant = ({ grantId }: { readonly grantId: string }) => `grant-${grantId}`;

/** A grant belongs to the enterprise that gets it, a person's to the city. */
const grant = (data: { readonly grantId: string; readonly cityId: string; readonly beneficiary: string }) => {
  const [kind, id = ''] = data.beneficiary.split(':');
  return kind === 'person'
    ? subject(ofGrant(data), data.cityId, [id], 'money')
    : subject(ofGrant(data), id, [], 'money');
};

/** Which things name which files, and whose these things are: who sees the thing may open the file. */
export const evidenceLinks: Projection<EvidenceFact, EvidenceTables> = {
  name: 'evidence_links',
  version: 1,
  tables: { subject: { key: ['subjectId'] }, link: { key: ['sha256', 'subjectId', 'namedBy'] } },
  on: {
    PairingRegistered: (data) => [subject(ofPairing(data), data.enterpriseId, [data.masterId, data.apprenticeId])],
    AgreementConfirmed: (data, event) => links(ofPairing(data), [data.scan], event),
    MilestoneSubmitted: (data, event) => links(ofPairing(data), data.evidence, event),
    MilestoneSigned: (data, event) => links(ofPairing(data), [data.scan], event),
    GateCoSigned: (data, event) => links(ofPairing(data), [data.scan], event),
    PairingCompleted: (data, event) => links(ofPairing(data), [data.scan], event),
    WorkerRegistered: (data) => [subject(ofWorker(data), data.enterpriseId, [data.personId])],
    WorkerMoved: (data) => [{ in: 'subject', of: { subjectId: ofWorker(data) }, patch: { nodeId: data.enterpriseId } }],
    ConsentGiven: (data, event) => links(ofWorker(data), [data.scan], event),
    PromotionRecorded: (data, event) => [
      subject(ofPromotion(data), data.enterpriseId, [data.personId]),
      ...links(ofPromotion(data), [data.scan], event),
    ],
    PromotionVerified: (data, event) => links(ofPromotion(data), [data.scan], event),
    BreakthroughStarted: (data) => [subject(`breakthrough-${data.breakthroughId}`, data.enterpriseId, data.teamIds)],
    BreakthroughAccepted: (data, event) => links(`breakthrough-${data.breakthroughId}`, data.evidence, event),
    InnovationRecorded: (data) => [subject(`innovation-${data.innovationId}`, data.enterpriseId, data.personIds)],
    InnovationConverted: (data, event) => links(`innovation-${data.innovationId}`, data.evidence, event),
    GrantProposed: (data) => [grant(data)],
    GrantApproved: (data, event) => links(ofGrant(data), [data.decision.file], event),
  },
};
