import { demonstrationRulebook, YEAR } from '@xinhuo/demonstration';
import { contentHash, type Position } from '@xinhuo/kernel';
import { DecideGrant, DecideRound, FindGrants, GetRound, ProposeGrants, roundIdOf } from '@xinhuo/subsidy';

import type { Desk } from './desk';
import { DemoRefused } from './refused';
import { paperOf, type Stage, type Telling } from './telling';

const PAGE = 100;
/** How long the freezing job may take, in milliseconds. */
const PATIENCE = 120_000;

const roundOf = ({ programmeId }: Telling['plan']): string => roundIdOf(programmeId, YEAR);

const openAndCut = async ({ plan, cast }: Telling, desk: Desk): Promise<Position> => {
  const { programmeId, rulebookId } = plan;
  const by = cast.handler.personId;
  const open = {
    type: 'OpenRound',
    ...{ programmeId, rulebookId, year: YEAR, by },
    rulebookVersion: 1,
    rulebookHash: contentHash(demonstrationRulebook),
    openedOn: '2025-12-16',
  } as const;
  await desk.send(cast.handler, open, (context) => new DecideRound(open, context));
  const cut = { type: 'CutRound', roundId: roundOf(plan), asOf: '2025-12-31', cutOn: '2025-12-31', by } as const;
  return (await desk.send(cast.handler, cut, (context) => new DecideRound(cut, context))).position;
};

/** Asks for the round until the job has frozen it; each question waits a moment for the read table by itself. */
const untilFrozen = async ({ plan, cast, queries, stop }: Telling, cutAt: Position): Promise<void> => {
  for (const since = Date.now(); Date.now() - since < PATIENCE;) {
    stop.throwIfAborted();
    const round = await queries.execute(new GetRound(cast.handler, roundOf(plan), undefined, cutAt));
    if (round?.resultHash) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new DemoRefused(NOT_FROZEN);
};

const NOT_FROZEN =
  '年度批次未能按时冻结，请再运行一次，会从停下的地方继续 / the round was not frozen in time: run the command again, it goes on where it stopped';

interface ListedGrant {
  readonly grantId: string;
  readonly sortValue: string | null;
  readonly proposal: number;
  readonly lines: readonly { readonly lineId: string }[];
}

const grantsOf = async ({ plan, cast, queries }: Telling, readAfter: Position): Promise<readonly ListedGrant[]> => {
  const found: ListedGrant[] = [];
  let after: readonly [string | null, string] | undefined;
  for (;;) {
    const page = { first: PAGE, ...(after && { after }) };
    const rows = await queries.execute(new FindGrants(cast.handler, { roundId: roundOf(plan) }, page, readAfter));
    const here = rows.slice(0, PAGE);
    found.push(...here);
    const last = here.at(-1);
    if (rows.length <= PAGE || !last) return found;
    after = [last.sortValue, last.grantId];
  }
};

/** One grant from its proposal to its payment: the approver and finance are two other people than the handler. */
const settle = async (telling: Telling, { grantId, proposal, lines }: ListedGrant, desk: Desk): Promise<void> => {
  const { cast } = telling;
  const approve = {
    type: 'ApproveGrant',
    ...{ grantId, proposal },
    decision: { decidedOn: '2025-12-31', number: '石工纪要〔2025〕演示31号', file: paperOf(telling, grantId) },
    by: cast.approver.personId,
  } as const;
  await desk.send(cast.approver, approve, (context) => new DecideGrant(approve, context));
  for (const { lineId } of lines) {
    const pay = {
      type: 'RecordGrantPayment',
      ...{ grantId, lineId },
      source: 'UNION',
      voucher: `演示-${grantId.slice(0, 8)}`,
      by: cast.finance.personId,
    } as const;
    await desk.send(cast.finance, pay, (context) => new DecideGrant(pay, context));
  }
};

/** The yearly round: opened, cut, frozen by its job, proposed, approved and paid. */
export const roundStage = (telling: Telling): Stage => ({
  name: '年度批次与拨付',
  stories: [
    telling.story('round', async (desk) => {
      const { plan, cast } = telling;
      await untilFrozen(telling, await openAndCut(telling, desk));
      const request = { roundId: roundOf(plan), by: cast.handler.personId };
      const { position } = await desk.send(cast.handler, request, (context) => new ProposeGrants(request, context));
      for (const grant of await grantsOf(telling, position)) {
        const own = telling.story(`grant/${grant.grantId}`, (ownDesk) => settle(telling, grant, ownDesk));
        await own.tell();
      }
    }),
  ],
});
