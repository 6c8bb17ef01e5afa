import { type Actor, derivedId, type Role } from '@xinhuo/kernel';
import type { CityPlan, PlannedPerson } from '@xinhuo/demonstration';

/** An account of the demonstration: who signs in with it, in which role, for which node. */
export interface CastMember {
  /** Sign-in name. */
  readonly account: string;
  readonly actor: Actor;
  /** Name for the vault; people of firms have theirs already. */
  readonly name?: string;
}

const ACCOUNTS = [
  ['admin', 'ADMIN', '系统管理员（演示）'],
  ['jingban', 'CITY_HANDLER', '周经办（演示）'],
  ['shenpi', 'CITY_APPROVER', '吴审批（演示）'],
  ['caiwu', 'FINANCE', '郑财务（演示）'],
  ['jingshen', 'AUDITOR', '王经审（演示）'],
  ['bulu1', 'DATA_ENTRY', '冯录入（演示）'],
  ['bulu2', 'DATA_ENTRY', '陈录入（演示）'],
] as const;

/** Everybody who acts in the demonstration: one account for each role, and two clerks for the papers of the year. */
export interface Cast {
  readonly admin: Actor;
  readonly handler: Actor;
  readonly approver: Actor;
  readonly finance: Actor;
  /** Enters first steps: signatures, records. */
  readonly clerk: Actor;
  /** Enters what asks for other eyes than the first step's. */
  readonly secondClerk: Actor;
  /** The officer of each county, in the plan's order. */
  readonly counties: readonly Actor[];
  readonly accounts: readonly CastMember[];
}

const actorOf = (plan: CityPlan, account: string, role: Role, nodeId: string): Actor => ({
  accountId: derivedId('demonstration', plan.cityId, 'account', account),
  personId: derivedId('demonstration', plan.cityId, 'officer', account),
  role,
  nodeId,
});

/** The people of the union, and the first firm's officer, a master and an apprentice of theirs. */
export const castOf = (plan: CityPlan): Cast => {
  const offices = ACCOUNTS.map(([account, role, name]): CastMember => ({
    account,
    name,
    actor: actorOf(plan, account, role, plan.cityId),
  }));
  const counties = plan.counties.map(({ countyId, name }, n): CastMember => ({
    account: `xianqu${n + 1}`,
    name: `${name.slice(0, 2)}专干（演示）`,
    actor: actorOf(plan, `xianqu${n + 1}`, 'COUNTY', countyId),
  }));
  const firm = plan.firms.find(({ county }) => county === 0) ?? plan.firms[0]!;
  const pairing = firm.pairings[0]!;
  const master = firm.masters.find(({ personId }) => personId === pairing.masterId)!;
  const of = (account: string, role: Role, { personId }: PlannedPerson): CastMember => ({
    account,
    actor: { ...actorOf(plan, account, role, firm.enterpriseId), personId },
  });
  const [admin, handler, approver, finance, , clerk, secondClerk] = offices.map(({ actor }) => actor);
  return {
    admin: admin!,
    handler: handler!,
    approver: approver!,
    finance: finance!,
    clerk: clerk!,
    secondClerk: secondClerk!,
    counties: counties.map(({ actor }) => actor),
    accounts: [
      ...offices,
      ...counties,
      of('qiye', 'ENTERPRISE', firm.officer),
      of('shifu', 'MASTER', master),
      of('tudi', 'APPRENTICE', pairing.apprentice),
    ],
  };
};
