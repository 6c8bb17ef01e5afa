import { DecideAssessment } from '@xinhuo/achievement';
import { NEW_TRADE, type PlannedFirm, type PlannedPairing, type PlannedSignature, TRADES } from '@xinhuo/demonstration';
import { derivedId, type Gate } from '@xinhuo/kernel';
import { DecidePairing, PARTIES } from '@xinhuo/pairing';
import { DecideWorker } from '@xinhuo/people';

import type { Desk } from './desk';
import { tellWorker } from './firm-stories';
import { paperOf, type Stage, type Telling } from './telling';

const TRADE_NAMES = new Map([...TRADES, NEW_TRADE].map(({ code, name }) => [code, name]));

const tellAgreement = async (
  telling: Telling,
  { enterpriseId, officer }: PlannedFirm,
  pairing: PlannedPairing,
  desk: Desk,
): Promise<void> => {
  const { plan, cast } = telling;
  const { pairingId, masterId, apprentice, targetGrade, startedOn, endsOn, registeredOn, approvedOn } = pairing;
  const { personId: apprenticeId, trade } = apprentice;
  const enteredBy = cast.clerk.personId;
  const register = {
    type: 'RegisterPairing',
    ...{ pairingId, programmeId: plan.programmeId, enterpriseId, masterId, apprenticeId },
    ...{ trade, targetGrade, startedOn, endsOn, registeredOn },
    by: officer.personId,
    enteredBy,
  } as const;
  await desk.send(cast.clerk, register, (context) => new DecidePairing(register, context));
  const signer = { master: masterId, apprentice: apprenticeId, 'enterprise-union': officer.personId };
  for (const party of PARTIES) {
    const ofUnion = party === 'enterprise-union';
    const clerk = ofUnion ? cast.secondClerk : cast.clerk;
    const confirm = {
      type: 'ConfirmAgreement',
      ...{ pairingId, version: 1, party, by: signer[party], enteredBy: clerk.personId },
      confirmedOn: ofUnion ? approvedOn : registeredOn,
      scan: paperOf(telling, pairingId),
    } as const;
    await desk.send(clerk, confirm, (context) => new DecidePairing(confirm, context));
  }
};

const tellSignature = async (
  telling: Telling,
  { officer }: PlannedFirm,
  { pairingId, masterId }: PlannedPairing,
  { milestone, gate, signedOn, n }: PlannedSignature & { readonly n: number },
  desk: Desk,
): Promise<void> => {
  const { cast } = telling;
  const scan = paperOf(telling, pairingId, n + 1);
  const sign = {
    type: 'SignOffPaper',
    ...{ pairingId, milestone, signedOn, scan, evidence: [] },
    by: masterId,
    enteredBy: cast.clerk.personId,
  } as const;
  await desk.send(cast.clerk, sign, (context) => new DecidePairing(sign, context));
  if (!gate) return;
  const coSign = {
    type: 'CoSignGate',
    ...{ pairingId, milestone: milestone as Gate, coSignedOn: signedOn, scan },
    by: officer.personId,
    enteredBy: cast.secondClerk.personId,
  } as const;
  await desk.send(cast.secondClerk, coSign, (context) => new DecidePairing(coSign, context));
};

const tellAssessments = async (
  { plan, cast }: Telling,
  { enterpriseId, officer }: PlannedFirm,
  { apprentice, assessed }: PlannedPairing,
  desk: Desk,
): Promise<void> => {
  if (!assessed) return;
  const { personId, trade } = apprentice;
  const { before, beforeOn, after } = assessed;
  const both = [{ score: before, on: beforeOn }, ...(after ? [after] : [])];
  for (const { score, on } of both) {
    const assess = {
      type: 'AssessProficiency',
      assessmentId: derivedId('demonstration', personId, 'assessment', on),
      ...{ programmeId: plan.programmeId, enterpriseId, personId },
      instrument: `${TRADE_NAMES.get(trade) ?? trade}技能评分表`,
      scoreHundredths: score,
      assessedOn: on,
      by: officer.personId,
      enteredBy: cast.clerk.personId,
    } as const;
    await desk.send(cast.clerk, assess, (context) => new DecideAssessment(assess, context));
  }
};

const tellEnd = async (
  { plan, cast }: Telling,
  { officer }: PlannedFirm,
  { pairingId, apprentice, ended }: PlannedPairing,
  desk: Desk,
): Promise<void> => {
  if (!ended) return;
  const entered = { by: officer.personId, enteredBy: cast.clerk.personId };
  const end = { type: 'EndPairing', pairingId, reason: ended.reason, endedOn: ended.on, ...entered } as const;
  await desk.send(cast.clerk, end, (context) => new DecidePairing(end, context));
  if (!ended.left) return;
  const { personId } = apprentice;
  const left = {
    type: 'RecordWorkerLeft',
    ...{ personId, programmeId: plan.programmeId, leftOn: ended.on },
    ...entered,
  } as const;
  await desk.send(cast.clerk, left, (context) => new DecideWorker(left, context));
};

/** Every pairing of the year: the agreement on paper, the milestones, the gates, the assessments, and early ends. */
export const pairingStage = (telling: Telling): Stage => ({
  name: '结对与培养',
  stories: telling.plan.firms.flatMap((firm) =>
    firm.pairings.map((pairing) =>
      telling.story(`pairing/${pairing.pairingId}`, async (desk) => {
        await tellWorker(telling, firm, pairing.apprentice, desk);
        await tellAgreement(telling, firm, pairing, desk);
        for (const [n, signature] of pairing.signed.entries()) {
          await tellSignature(telling, firm, pairing, { ...signature, n }, desk);
        }
        await tellAssessments(telling, firm, pairing, desk);
        await tellEnd(telling, firm, pairing, desk);
      }),
    ),
  ),
});
