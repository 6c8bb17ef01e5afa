import { type PlannedFirm, type PlannedWorker, YEAR } from '@xinhuo/demonstration';
import { DecideEnterprise, MECHANISM_ITEMS, type MechanismItems } from '@xinhuo/enterprise';
import { DecideMentor, DecideWorker } from '@xinhuo/people';

import type { Desk } from './desk';
import { paperOf, type Stage, type Telling } from './telling';

const mechanismOf = (complete: boolean): MechanismItems =>
  Object.fromEntries(MECHANISM_ITEMS.map((item, n) => [item, complete || n > 0])) as unknown as MechanismItems;

const tellFirm = async ({ plan, cast }: Telling, firm: PlannedFirm, desk: Desk): Promise<void> => {
  const { enterpriseId, officer } = firm;
  const { programmeId, cityId } = plan;
  const county = firm.county === null ? undefined : plan.counties[firm.county];
  const register = {
    type: 'RegisterOrgNode',
    nodeId: enterpriseId,
    kind: 'enterprise',
    parentId: county?.countyId ?? cityId,
    name: firm.name,
    creditCode: firm.creditCode,
    registeredOn: '2025-01-01',
    by: cast.handler.personId,
  } as const;
  await desk.send(cast.handler, register, (context) => new DecideEnterprise(register, context));
  const entered = { programmeId, enterpriseId, by: officer.personId, enteredBy: cast.clerk.personId } as const;
  const reports = [
    { type: 'JoinProgramme', ...entered, joinedOn: '2025-01-02' },
    { type: 'ReportHeadcount', ...entered, year: YEAR, headcount: firm.headcount, reportedOn: '2025-01-10' },
    {
      type: 'CheckMechanism',
      ...entered,
      year: YEAR,
      items: mechanismOf(firm.mechanismComplete),
      checkedOn: '2025-11-20',
    },
    {
      type: 'DeclareSafety',
      ...entered,
      year: YEAR,
      noMajorAccident: firm.noMajorAccident,
      declaredOn: '2025-12-15',
    },
  ] as const;
  for (const report of reports) {
    await desk.send(cast.clerk, report, (context) => new DecideEnterprise(report, context));
  }
};

/** The firms of the city and what they report of themselves. */
export const firmStage = (telling: Telling): Stage => ({
  name: '企业',
  stories: telling.plan.firms.map((firm) =>
    telling.story(`firm/${firm.enterpriseId}`, (desk) => tellFirm(telling, firm, desk)),
  ),
});

/** Registers a worker of a firm, with what the vault keeps of them. */
export const tellWorker = async (
  telling: Telling,
  { enterpriseId, officer }: PlannedFirm,
  worker: PlannedWorker,
  desk: Desk,
): Promise<void> => {
  const { plan, cast } = telling;
  const { personId, trade, grade, registeredOn, name, idNumber, phone } = worker;
  const entered = { by: officer.personId, enteredBy: cast.clerk.personId };
  const { programmeId } = plan;
  const command = {
    type: 'RegisterWorker',
    ...{ personId, programmeId, enterpriseId, trade, grade, registeredOn },
    ...entered,
  } as const;
  const person = { name, idNumber, phone };
  await desk.send(cast.clerk, command, (context) => new DecideWorker(command, context, { person }));
  if (!worker.named) return;
  const consent = {
    type: 'GiveConsent',
    ...{ personId, programmeId, version: 1, givenOn: '2025-01-06' },
    purpose: 'PUBLICATION',
    by: personId,
    enteredBy: cast.clerk.personId,
    scan: paperOf(telling, personId),
  } as const;
  await desk.send(cast.clerk, consent, (context) => new DecideWorker(consent, context));
};

/** The masters of all firms, admitted to the mentor pool. */
export const masterStage = (telling: Telling): Stage => ({
  name: '师傅',
  stories: telling.plan.firms.flatMap((firm) =>
    firm.masters.map((master) =>
      telling.story(`master/${master.personId}`, async (desk) => {
        const { cast, plan } = telling;
        await tellWorker(telling, firm, master, desk);
        const admit = {
          type: 'AdmitMentor',
          personId: master.personId,
          programmeId: plan.programmeId,
          basis: 'GRADE',
          trades: [master.trade],
          places: 0,
          admittedOn: '2025-01-04',
          by: firm.officer.personId,
          enteredBy: cast.clerk.personId,
        } as const;
        await desk.send(cast.clerk, admit, (context) => new DecideMentor(admit, context));
      }),
    ),
  ),
});
