import { demonstrationRulebook, NEW_TRADE, TIER_SCHEME, TITLE_SCHEME, TRADES } from '@xinhuo/demonstration';
import { DecideEnterprise } from '@xinhuo/enterprise';
import { contentHash } from '@xinhuo/kernel';
import { DecideProgramme, DecideRulebook, DEFAULT_SETTINGS } from '@xinhuo/programme';
import { DecideBudget } from '@xinhuo/subsidy';

import type { Stage, Telling } from './telling';

const STARTS = '2025-01-01';

/** Envelopes 预算额度 of the year per reported size: 130万 for the tiers, 40万 for the titles. */
const BUDGETS = [
  { scheme: TIER_SCHEME, amountFen: 130_000_000 },
  { scheme: TITLE_SCHEME, amountFen: 40_000_000 },
] as const;

const baselineDays = Object.fromEntries(
  TRADES.flatMap(({ code, baselineDays: days }) => (days === null ? [] : [[code, days]])),
);

/** The city, its counties and the programme, with its rulebook published and its envelopes set. */
export const frameStage = (telling: Telling): Stage => {
  const { plan, cast, story } = telling;
  const { cityId, programmeId, rulebookId } = plan;
  const register = story('city', async (desk) => {
    const nodes = [
      { nodeId: cityId, kind: 'city', parentId: null, name: '石嘴山市总工会（演示）' } as const,
      ...plan.counties.map(({ countyId, name }) => ({
        nodeId: countyId,
        kind: 'county' as const,
        parentId: cityId,
        name: `${name}（演示）`,
      })),
    ];
    for (const node of nodes) {
      const command = {
        type: 'RegisterOrgNode',
        ...node,
        creditCode: null,
        registeredOn: STARTS,
        by: cast.admin.personId,
      } as const;
      await desk.send(cast.admin, command, (context) => new DecideEnterprise(command, context));
    }
    const launch = {
      type: 'LaunchProgramme',
      programmeId,
      cityId,
      name: '“石”百千万“师带徒”三年行动（演示数据）',
      startsOn: STARTS,
      endsOn: '2027-12-31',
      targets: { excellentEnterprises: 50, masterTitles: 300, skilledMasters: 2000, promotedWorkers: 10_000 },
      settings: { ...DEFAULT_SETTINGS, baselineDays },
      by: cast.handler.personId,
    } as const;
    await desk.send(cast.handler, launch, (context) => new DecideProgramme(launch, context));
    const trades = {
      type: 'PublishPriorityTrades',
      programmeId,
      trades: [...TRADES.slice(0, 6), NEW_TRADE].map(({ code }) => code),
      effectiveOn: STARTS,
      by: cast.handler.personId,
    } as const;
    await desk.send(cast.handler, trades, (context) => new DecideProgramme(trades, context));
    const draft = {
      type: 'DraftRulebook',
      rulebookId,
      programmeId,
      content: demonstrationRulebook,
      by: cast.handler.personId,
    } as const;
    await desk.send(cast.handler, draft, (context) => new DecideRulebook(draft, context));
    const publish = {
      type: 'PublishRulebook',
      rulebookId,
      hash: contentHash(demonstrationRulebook),
      effectiveOn: STARTS,
      by: cast.approver.personId,
    } as const;
    await desk.send(cast.approver, publish, (context) => new DecideRulebook(publish, context));
    for (const { scheme, amountFen } of BUDGETS) {
      const command = {
        type: 'SetBudget',
        programmeId,
        year: 2025,
        scheme,
        amountFen: Math.round(amountFen * Math.max(plan.size, 0.2)),
        by: cast.finance.personId,
      } as const;
      await desk.send(cast.finance, command, (context) => new DecideBudget(command, context));
    }
  });
  return { name: '市、县区和项目', stories: [register] };
};
