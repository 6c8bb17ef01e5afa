import { randomUUID } from 'node:crypto';
import { DecideEnterprise, type NodeKind } from '@xinhuo/enterprise';
import type { Actor, Grade } from '@xinhuo/kernel';
import { DecideMentor, DecideWorker } from '@xinhuo/people';
import { DecideProgramme, DEFAULT_SETTINGS } from '@xinhuo/programme';
import { isRefused, type Receipt } from '@xinhuo/runtime';
import { completeCreditCode } from '@xinhuo/kernel';
import { DecidePairing, type PairingRequest, type PairingTyped, type RequestOf } from '../src';
import { account, type PairingProcess, sentBy } from './processes';

const must = async (receipt: Promise<Receipt>): Promise<void> => {
  const answer = await receipt;
  if (isRefused(answer)) throw new Error(answer.rejected);
};

/** A city with two counties and a firm in each, a programme, and officers; made by commands. */
export interface Town {
  readonly programmeId: string;
  readonly city: string;
  readonly countyA: string;
  readonly countyB: string;
  readonly firm: string;
  readonly otherFirm: string;
  readonly officer: Actor;
  readonly clerk: Actor;
  readonly master: (places?: number, grade?: Grade) => Promise<string>;
  readonly apprentice: (enterpriseId?: string) => Promise<string>;
}

/** Makes the town through one process. */
export const aTown = async ({ commands }: Pick<PairingProcess, 'commands'>): Promise<Town> => {
  const admin = account('ADMIN', randomUUID());
  let codes = Math.floor(Math.random() * 1e6);
  const node = async (kind: NodeKind, parentId: string | null): Promise<string> => {
    const nodeId = randomUUID();
    const creditCode =
      kind === 'enterprise' ? completeCreditCode(`91640200${String((codes += 1)).padStart(9, '0')}`)! : null;
    const named = { name: `演示${kind}${codes}`, creditCode, registeredOn: '2025-01-01', by: admin.personId };
    const command = { type: 'RegisterOrgNode', nodeId, kind, parentId, ...named } as const;
    await must(commands.execute(new DecideEnterprise(command, sentBy(admin, command))));
    return nodeId;
  };
  const city = await node('city', null);
  const [countyA, countyB] = [await node('county', city), await node('county', city)];
  const [firm, otherFirm] = [await node('enterprise', countyA), await node('enterprise', countyB)];
  const handler = account('CITY_HANDLER', city);
  const programmeId = randomUUID();
  const launch = {
    type: 'LaunchProgramme',
    programmeId,
    cityId: city,
    name: '演示行动',
    startsOn: '2025-01-01',
    endsOn: '2027-12-31',
    targets: { excellentEnterprises: 1, masterTitles: 1, skilledMasters: 1, promotedWorkers: 1 },
    settings: DEFAULT_SETTINGS,
    by: handler.personId,
  } as const;
  await must(commands.execute(new DecideProgramme(launch, sentBy(handler, launch))));
  const officer = account('ENTERPRISE', firm);
  const clerk = account('DATA_ENTRY', city);
  const worker = async (grade: Grade, enterpriseId: string): Promise<string> => {
    const personId = randomUUID();
    const entered = { by: officer.personId, enteredBy: clerk.personId, registeredOn: '2025-01-02', programmeId };
    const command = { type: 'RegisterWorker', personId, enterpriseId, trade: '焊工', grade, ...entered } as const;
    await must(commands.execute(new DecideWorker(command, sentBy(clerk, command), { person: { name: '演示甲' } })));
    return personId;
  };
  const master = async (places = 0, grade: Grade = 'TECHNICIAN'): Promise<string> => {
    const personId = await worker(grade, firm);
    const entered = { by: officer.personId, enteredBy: clerk.personId, admittedOn: '2025-01-03', programmeId };
    const command = { type: 'AdmitMentor', personId, basis: 'GRADE', trades: ['焊工'], places, ...entered } as const;
    await must(commands.execute(new DecideMentor(command, sentBy(clerk, command))));
    return personId;
  };
  const apprentice = (enterpriseId = firm) => worker('JUNIOR', enterpriseId);
  return { programmeId, city, countyA, countyB, firm, otherFirm, officer, clerk, master, apprentice };
};

/** Sends pairing commands through a process. */
export const sender =
  ({ commands }: PairingProcess) =>
  (actor: Actor, command: PairingRequest, more: { readonly typed?: PairingTyped; readonly key?: string } = {}) =>
    commands.execute(new DecidePairing(command, sentBy(actor, command, more.key), more.typed));

/** The registration of two persons by the firm's officer, today, for a term of two years. */
export const registration = (
  town: Town,
  masterId: string,
  apprenticeId: string,
  more: Partial<RequestOf<'RegisterPairing'>> = {},
): RequestOf<'RegisterPairing'> => ({
  type: 'RegisterPairing',
  pairingId: randomUUID(),
  programmeId: town.programmeId,
  enterpriseId: town.firm,
  masterId,
  apprenticeId,
  trade: '焊工',
  targetGrade: 'INTERMEDIATE',
  startedOn: '2025-12-10',
  endsOn: '2027-12-09',
  registeredOn: '2025-12-10',
  by: town.officer.personId,
  ...more,
});
