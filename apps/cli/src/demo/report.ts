import { QueryBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { TIER_SCHEME, YEAR } from '@xinhuo/demonstration';
import { OrgNames } from '@xinhuo/enterprise';
import {
  FindCountyBoard,
  FindEnterpriseBoard,
  FindMentorBoard,
  GetHeadlines,
  type NodeHeadlines,
} from '@xinhuo/insight';
import { PersonNames, Vault } from '@xinhuo/people';
import { FindGrants, roundIdOf } from '@xinhuo/subsidy';

import type { DemoAccount } from './accounts';
import type { DemoCity } from './demo-city';
import { type CitedGain, compareFigures, renderFigures } from './headline-table';
import { renderTable } from './text-table';

interface Granted {
  readonly enterprise: { readonly id: string; readonly name: string };
  readonly grade: number;
  readonly class: string;
  readonly amountFen: number;
}

interface BoardLine {
  readonly rank: number;
  readonly name: string;
  readonly value: number;
}

/** What the demonstration shows when it is done, all of it asked of the ordinary queries. */
export interface Report {
  readonly headlines: NodeHeadlines;
  readonly cited: CitedGain;
  readonly grants: readonly Granted[];
  readonly boards: {
    readonly enterprises: readonly BoardLine[];
    readonly mentors: readonly BoardLine[];
    readonly counties: readonly BoardLine[];
  };
}

const TEN = { first: 10 } as const;

/** Asks for the year's figures, the granted enterprises and the top of each board, as the auditor sees them. */
export const readReport = async (app: NestFastifyApplication, { plan, cast }: DemoCity): Promise<Report> => {
  const queries = app.get(QueryBus, { strict: false });
  const viewer = cast.accounts.find(({ actor }) => actor.role === 'AUDITOR')!.actor;
  const of = { programmeId: plan.programmeId, year: YEAR };
  const headlines = await queries.execute(new GetHeadlines(viewer, of));
  if (!headlines) throw new Error('The programme of the demonstration is not in the read tables');
  const board = { ...of, metric: 'PROMOTIONS' } as const;
  const enterprises = await queries.execute(new FindEnterpriseBoard(viewer, board, TEN));
  const mentors = await queries.execute(new FindMentorBoard(viewer, board, TEN));
  const counties = await queries.execute(new FindCountyBoard(viewer, board, TEN));
  const filter = { roundId: roundIdOf(plan.programmeId, YEAR), scheme: TIER_SCHEME };
  const grants = await queries.execute(new FindGrants(viewer, filter, { first: 1000 }));
  const org = await app
    .get(OrgNames, { strict: false })
    .of([
      ...enterprises.map(({ enterpriseId }) => enterpriseId),
      ...counties.map(({ countyId }) => countyId),
      ...grants.map(({ beneficiary }) => beneficiary.replace('enterprise:', '')),
    ]);
  const people = await app.get(PersonNames, { strict: false }).forViewer(
    viewer,
    mentors.map(({ masterId }) => masterId),
  );
  const line = (name: string | undefined, { rank, value }: { rank: number; value: string }): BoardLine => ({
    rank,
    name: name ?? '—',
    value: Number(value),
  });
  return {
    headlines,
    cited: await citedOf(app, headlines),
    grants: grants.flatMap(({ beneficiary, lines }) => {
      const id = beneficiary.replace('enterprise:', '');
      return lines.flatMap(({ scheme, part, amountFen }): Granted[] => {
        const [, grade, name] = /^grade-(\d+)-class-(.+)$/.exec(part) ?? [];
        const enterprise = { id, name: org.get(id) ?? '' };
        return scheme === TIER_SCHEME ? [{ enterprise, grade: Number(grade), class: name ?? '', amountFen }] : [];
      });
    }),
    boards: {
      enterprises: enterprises.slice(0, 10).map((row) => line(org.get(row.enterpriseId), row)),
      mentors: mentors.slice(0, 10).map((row) => line(people.get(row.masterId), row)),
      counties: counties.slice(0, 10).map((row) => line(org.get(row.countyId), row)),
    },
  };
};

const citedOf = async (app: NestFastifyApplication, { productivityGain }: NodeHeadlines): Promise<CitedGain> => {
  if (!productivityGain) return null;
  const { value, sourceId } = productivityGain;
  const source = (await app.get(Vault, { strict: false }).texts([sourceId])).get(sourceId);
  return { value, source: source ?? '' };
};

/** The JSON document of `demo --json`: these keys and no others are promised. */
export const reportJson = ({ headlines, cited, grants }: Report, accounts: readonly DemoAccount[]): object => {
  const { pairedWorkers, enterprises, fitForPost, independent, proficiencyGain, onboardingReduction } = headlines;
  const { breakthroughs, competitionEntries, pacesetters, promotions, smallInnovations } = headlines;
  const { grantedEnterprises, grantsPaidFen } = headlines;
  return {
    headlines: {
      ...{ pairedWorkers, enterprises, fitForPost, independent, proficiencyGain, onboardingReduction },
      ...{ breakthroughs, competitionEntries, pacesetters },
      promotions: promotions.filter(({ count }) => count > 0).map(({ from, to, count }) => ({ from, to, count })),
      ...{ smallInnovations, productivityGain: cited, grantedEnterprises, grantsPaidFen },
    },
    grants,
    accounts: accounts.map(({ account, role, node, password }) => ({ account, role, node, password })),
  };
};

const yuan = (fen: number): string => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 });

const boardText = (title: string, rows: readonly BoardLine[]): string =>
  `${title}\n${renderTable(
    ['名次', '名称', '晋级人次'],
    rows.map(({ rank, name, value }) => [rank, name, value]),
  )}`;

/** The whole report as text. */
export const renderReport = ({ headlines, cited, grants, boards }: Report, city: DemoCity): string =>
  [
    `${YEAR} 年度总览（演示数据）`,
    renderFigures(compareFigures(headlines, cited, city.plan.size)),
    '',
    `获奖补企业 ${grants.length} 家`,
    renderTable(
      ['等次', '类别', '金额（元）', '企业'],
      [...grants]
        .sort((a, b) => a.grade - b.grade || (a.class < b.class ? -1 : a.class > b.class ? 1 : 0))
        .map(({ grade, class: name, amountFen, enterprise }) => [grade, name, yuan(amountFen), enterprise.name]),
    ),
    '',
    boardText('企业排行（晋级人次，前十）', boards.enterprises),
    '',
    boardText('师傅排行（所带徒弟晋级人次，前十）', boards.mentors),
    '',
    boardText('县区排行（晋级人次）', boards.counties),
    '',
  ].join('\n');
