import { shanghaiDay } from '@xinhuo/runtime';

import type { JourneyServer, SignedIn } from '../kit';

/** Where results are recorded, and whose they are. */
export interface Place {
  readonly programmeId: string;
  readonly city: string;
  readonly enterpriseId: string;
  /** Two workers of the enterprise. */
  readonly people: readonly [string, string];
}

/** Ids of results of every kind. */
export interface Results {
  readonly promotionId: string;
  readonly breakthroughId: string;
  readonly innovationId: string;
  readonly competitionId: string;
  readonly entryId: string;
  readonly honourId: string;
}

/** One improvement that was carried out: it counts on the boards of its enterprise and county. */
export const makeInnovation = async (
  [officer, colleague]: readonly [SignedIn, SignedIn],
  { programmeId, enterpriseId, people: [personId] }: Place,
): Promise<string> => {
  const what = { programmeId, enterpriseId, kind: 'IMPROVEMENT', title: '夹具改进', personIds: [personId] };
  const innovationId = await officer.client.must('recordInnovation', what);
  await colleague.client.must('convertInnovation', { innovationId, evidence: [await colleague.client.upload()] });
  return innovationId;
};

const competition = async (handler: SignedIn, officer: SignedIn, place: Place): Promise<[string, string]> => {
  const { programmeId, city, enterpriseId, people } = place;
  const contest = { programmeId, organiserId: city, name: '焊工竞赛', heldOn: shanghaiDay(Date.now()) };
  const competitionId = await handler.client.must('announceCompetition', contest);
  const entry = { competitionId, enterpriseId, personId: people[0] };
  return [competitionId, await officer.client.must('enterCompetition', entry)];
};

const promotion = async (officer: SignedIn, programmeId: string, personId: string): Promise<string> =>
  officer.client.must('recordPromotion', {
    ...{ programmeId, personId, from: 'JUNIOR', to: 'INTERMEDIATE', certifiedOn: '2026-11-02' },
    ...{ certificateNumber: 'NX-0001', scan: await officer.client.upload() },
  });

/** Two results of every kind, recorded by the enterprise itself. */
export const makeResults = async (server: JourneyServer, place: Place): Promise<Results> => {
  const { programmeId, city, enterpriseId, people } = place;
  const handler = await server.as('CITY_HANDLER', { nodeId: city });
  const officer = await server.as('ENTERPRISE', { nodeId: enterpriseId });
  const colleague = await server.as('ENTERPRISE', { nodeId: enterpriseId, personId: crypto.randomUUID() });
  const of = { programmeId, enterpriseId };
  const made: Results[] = [];
  for (const personId of people) {
    const promotionId = await promotion(officer, programmeId, personId);
    const start = { ...of, title: '电弧攻关', teamIds: [personId] };
    const breakthroughId = await officer.client.must('startBreakthrough', start);
    const innovationId = await makeInnovation([officer, colleague], place);
    const [competitionId, entryId] = await competition(handler, officer, place);
    const honourId = await officer.client.must('conferHonour', { ...of, personId, honour: 'INNOVATION_PACESETTER' });
    const assessment = { ...of, personId, instrument: '测评表', scoreHundredths: 5000 };
    await officer.client.must('assessProficiency', assessment);
    made.push({ promotionId, breakthroughId, innovationId, competitionId, entryId, honourId });
  }
  return made[0]!;
};
