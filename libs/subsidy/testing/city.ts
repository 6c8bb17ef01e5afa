import { type AnyFact, contentHash, derivedId, type EventStore, type StreamName } from '@xinhuo/kernel';
import { rulebookContent } from './rulebook';

/** An id that is the same in every run. */
export const id = (name: string): string => derivedId('test', name);

export const programmeId = id('programme');
export const cityId = id('city');
export const rulebookId = id('rulebook');
export const enterpriseId = (n: number): string => id(`enterprise ${n}`);

/** Appends facts to the end of a stream as if somebody had recorded them. */
export const record = async (store: EventStore, stream: StreamName, ...facts: readonly AnyFact[]): Promise<void> => {
  let version = 0;
  for await (const event of store.read(stream)) version = event.version;
  const events = facts.map(({ type, data }, n) => ({
    id: derivedId(stream, version, n),
    type,
    schema: 1,
    data,
    metadata: {
      at: '2025-01-01T00:00:00.000Z',
      actor: 'story',
      node: 'story',
      commandId: derivedId('story', stream, version),
      commandHash: '',
      correlationId: id('story'),
      release: '0.0.0',
    },
  }));
  await store.append(stream, version, events);
};

const pairing = (enterprise: number, n: number): AnyFact => ({
  type: 'AgreementTookForce',
  data: {
    pairingId: id(`pairing ${enterprise} ${n}`),
    programmeId,
    enterpriseId: enterpriseId(enterprise),
    masterId: id(`master ${enterprise}`),
    apprenticeId: id(`apprentice ${enterprise} ${n}`),
    trade: 'welder',
    targetGrade: 'INTERMEDIATE',
    startedOn: '2025-03-01',
    endsOn: '2026-02-28',
    milestones: [],
    approvedOn: '2025-03-01',
  },
});

/** A verified promotion of an apprentice of an enterprise. */
export const promotion = (enterprise: number, n: number): AnyFact => ({
  type: 'PromotionVerified',
  data: {
    promotionId: id(`promotion ${enterprise} ${n}`),
    personId: id(`apprentice ${enterprise} ${n}`),
    programmeId,
    enterpriseId: enterpriseId(enterprise),
    pairingId: id(`pairing ${enterprise} ${n}`),
    from: 'JUNIOR',
    to: 'INTERMEDIATE',
    certifiedOn: '2025-06-01',
  },
});

/** An enterprise that joined: so many people, apprentices and promotions. */
export const enterprise = async (
  store: EventStore,
  n: number,
  { headcount, pairings, promotions }: { headcount: number; pairings: number; promotions: number },
): Promise<void> => {
  const of = { enterpriseId: enterpriseId(n), programmeId };
  await record(
    store,
    `enterprise-${enterpriseId(n)}`,
    { type: 'EnterpriseJoined', data: { ...of, joinedOn: '2025-01-01' } },
    { type: 'HeadcountReported', data: { ...of, year: 2025, headcount } },
    { type: 'MechanismChecked', data: { ...of, year: 2025, complete: true } },
  );
  await Promise.all([
    ...Array.from({ length: pairings }, (_, at) =>
      record(store, `pairing-${id(`pairing ${n} ${at}`)}`, pairing(n, at)),
    ),
    ...Array.from({ length: promotions }, (_, at) =>
      record(store, `worker-${id(`apprentice ${n} ${at}`)}`, promotion(n, at)),
    ),
  ]);
};

/** A programme with a published rulebook and one titled master. */
export const programme = async (store: EventStore): Promise<void> => {
  await record(store, `programme-${programmeId}`, { type: 'ProgrammeLaunched', data: { programmeId, cityId } });
  const hash = contentHash(rulebookContent);
  const named = { rulebookId, programmeId, cityId, version: 1, hash };
  await record(
    store,
    `rulebook-${rulebookId}`,
    { type: 'RulebookDrafted', data: { ...named, content: rulebookContent } },
    { type: 'RulebookPublished', data: named },
  );
  const titleId = id('title');
  const title = { titleId, programmeId, title: '带徒名师', holderKind: 'person', holderId: id('master 1') };
  await record(store, `title-${titleId}`, { type: 'TitleAwarded', data: { ...title, awardedOn: '2025-11-01' } });
};
