import { contentHash } from '@xinhuo/kernel';
import { shanghaiDay } from '@xinhuo/runtime';

import type { JourneyServer, SignedIn } from '../kit';

/** Ids of a round that was frozen, and of one of its grants. */
export interface Money {
  readonly rulebookId: string;
  readonly roundId: string;
  readonly grantId: string;
  readonly titleId: string;
}

/** Where, in which programme, for whom; `proposer` handles it all in place of the city's usual handler. */
interface MoneyOf {
  readonly city: string;
  readonly programmeId: string;
  readonly titled: readonly string[];
  readonly proposer?: SignedIn;
}

const rulebookOf = (year: string) => ({
  id: 'sample',
  version: 1,
  schemes: [
    {
      ...{ key: 'master-title', kind: 'title-award', title: '带徒名师', amountFen: 300_000 },
      ...{ awardedFrom: `${year}-01-01`, awardedTo: `${year}-12-31`, oncePer: 'person' },
    },
  ],
});

/** Asks until the job has frozen the round. */
const untilFrozen = async ({ client }: SignedIn, roundId: string): Promise<void> => {
  for (const since = Date.now(); Date.now() - since < 60_000;) {
    const { round } = await client.query('query ($id: ID!) { round(id: $id) { resultHash } }', { id: roundId });
    if (round?.resultHash) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The round was not frozen in time');
};

/** A published rulebook, two rounds of which one is frozen, and its grants: one for each titled person. */
export const makeMoney = async (
  server: JourneyServer,
  { city, programmeId, titled, proposer }: MoneyOf,
): Promise<Money> => {
  const { client: handler, ...who } = proposer ?? (await server.as('CITY_HANDLER', { nodeId: city }));
  const { client: approver } = await server.as('CITY_APPROVER', { nodeId: city });
  const { client: finance } = await server.as('FINANCE', { nodeId: city });
  const today = shanghaiDay(Date.now());
  const content = rulebookOf(today.slice(0, 4));
  const titleIds: string[] = [];
  for (const holderId of titled) {
    titleIds.push(await handler.must('awardTitle', { programmeId, title: 'MASTER', holderKind: 'PERSON', holderId }));
  }
  const rulebookId = await handler.must('draftRulebook', { programmeId, content });
  await handler.must('draftRulebook', { programmeId, content: { ...content, id: 'another' } });
  await approver.must('publishRulebook', { rulebookId, hash: contentHash(content), effectiveOn: today });
  const year = Number(today.slice(0, 4));
  await finance.must('setBudget', { programmeId, year, scheme: 'master-title', amountFen: 1_000_000 });
  const open = { programmeId, rulebookId, rulebookVersion: 1 };
  await handler.must('openRound', { ...open, year: year - 1 });
  const roundId = await handler.must('openRound', { ...open, year });
  await handler.must('cutRound', { roundId, asOf: today });
  await untilFrozen({ client: handler, ...who }, roundId);
  await handler.must('proposeGrants', { roundId });
  const { grants } = await handler.query('{ grants { nodes { grantId personId } } }');
  const nodes = grants.nodes as readonly { readonly grantId: string; readonly personId: string }[];
  const { grantId } = nodes.find(({ personId }) => personId === titled[0])!;
  return { rulebookId, roundId, grantId, titleId: titleIds[0]! };
};
