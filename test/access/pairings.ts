import type { JourneyServer, SignedIn } from '../kit';

/** The trade of everybody in the world. */
export const TRADE = '焊工';

/** Where people are registered. */
export interface Firm {
  readonly enterpriseId: string;
  readonly programmeId: string;
}

/** Registers somebody; the id is the person's. */
export const worker = (officer: SignedIn, of: Firm, { name, grade }: { name: string; grade: string }) =>
  officer.client.must('registerWorker', { ...of, name, grade, trade: TRADE });

/** Registers somebody who takes apprentices. */
export const mentor = async (officer: SignedIn, of: Firm, name: string): Promise<string> => {
  const personId = await worker(officer, of, { name, grade: 'TECHNICIAN' });
  const { programmeId } = of;
  await officer.client.must('admitMentor', { personId, programmeId, basis: 'GRADE', trades: [TRADE], places: 8 });
  return personId;
};

/** Registers a pairing, whose agreement nobody has confirmed yet. */
export const pair = (officer: SignedIn, of: Firm, people: { masterId: string; apprenticeId: string }) =>
  officer.client.must('registerPairing', {
    ...{ ...of, ...people, targetGrade: 'INTERMEDIATE', trade: TRADE },
    ...{ startedOn: '2026-11-01', endsOn: '2028-11-01' },
  });

/** A pairing in force, confirmed by everybody in person. */
export const activePair = async (server: JourneyServer, officer: SignedIn, of: Firm): Promise<void> => {
  const masterId = await mentor(officer, of, '师傅丙');
  const apprenticeId = await worker(officer, of, { name: '徒弟丁', grade: 'JUNIOR' });
  const pairingId = await pair(officer, of, { masterId, apprenticeId });
  const confirm = { pairingId, version: 1 };
  const nodeId = of.enterpriseId;
  const master = await server.as('MASTER', { nodeId, personId: masterId });
  const apprentice = await server.as('APPRENTICE', { nodeId, personId: apprenticeId });
  await master.client.must('confirmAgreement', { ...confirm, party: 'MASTER' });
  await apprentice.client.must('confirmAgreement', { ...confirm, party: 'APPRENTICE' });
  await officer.client.must('confirmAgreement', { ...confirm, party: 'ENTERPRISE_UNION' });
};
