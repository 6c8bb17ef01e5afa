import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { OrgScope } from '@xinhuo/enterprise';
import type { Actor, Position } from '@xinhuo/kernel';
import { namedPersons } from '@xinhuo/people';
import { AllowedTo, Conditions, counting, ReadProgress } from '@xinhuo/runtime';

import type { AccountRole } from './account.events';
import { accountList } from './account-list.projection';
import type { AccountRow } from './account.row';
import { signInName } from './credentials';

/** An account and the name it signs in with. */
export interface ListedAccount extends AccountRow {
  readonly name: string;
}

/** Which accounts are asked for; what is left out does not narrow. */
export interface AccountFilter {
  /** Part of the sign-in name, or of the holder's own. */
  readonly text?: string;
  readonly role?: AccountRole;
  readonly open?: boolean;
}

/** Accounts by sign-in name, `first + 1` of them behind `after`. */
@AllowedTo('ADMIN', 'AUDITOR')
export class FindAccounts extends Query<readonly ListedAccount[]> {
  constructor(
    readonly viewer: Actor,
    readonly asked: {
      readonly filter: AccountFilter;
      readonly page: { readonly first: number; readonly after?: string };
    },
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** How many such accounts there are, at most `MOST_COUNTED`. */
@AllowedTo('ADMIN', 'AUDITOR')
export class CountAccounts extends Query<number> {
  constructor(
    readonly viewer: Actor,
    readonly filter: AccountFilter,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

const ROWS = 'read.account_v1 a JOIN access.credential c USING (account_id)';

/** Which accounts are asked for. A holder's name is sought only where the viewer may read the accounts' people. */
@Injectable()
export class AccountListing {
  constructor(
    private readonly scope: OrgScope,
    private readonly progress: ReadProgress,
  ) {}

  async of(viewer: Actor, { text, role, open }: AccountFilter, readAfter?: Position): Promise<Conditions> {
    await this.progress.reached([accountList.name], readAfter);
    const conditions = new Conditions().equal('a.role', role).equal('a.open', open);
    if (text === undefined) return conditions;
    const byName = `strpos(c.name, ${conditions.place(signInName(text))}) > 0`;
    const pattern = conditions.place((await this.scope.patternOf(viewer)) ?? '');
    const below = `SELECT n.node_id::text FROM read.org_node_v1 n WHERE n.path LIKE ${pattern}`;
    const byHolder = `(a.node_id IN (${below}) AND a.person_id IN (${namedPersons(conditions, text)}))`;
    return conditions.add(`(${byName} OR ${byHolder})`);
  }
}

@QueryHandler(FindAccounts)
export class FindAccountsHandler implements IQueryHandler<FindAccounts> {
  constructor(
    private readonly db: DataSource,
    private readonly listing: AccountListing,
  ) {}

  async execute({ viewer, asked: { filter, page }, readAfter }: FindAccounts): Promise<readonly ListedAccount[]> {
    const conditions = await this.listing.of(viewer, filter, readAfter);
    if (page.after !== undefined) conditions.add(`c.name > ${conditions.place(page.after)}`);
    return this.db.query<ListedAccount[]>(
      `SELECT a.account_id AS "accountId", a.person_id AS "personId", a.role, a.node_id AS "nodeId", a.open,
              a.opened_at AS "openedAt", c.name
         FROM ${ROWS} WHERE ${conditions.sql} ORDER BY c.name LIMIT ${conditions.place(page.first + 1)}`,
      conditions.parameters,
    );
  }
}

@QueryHandler(CountAccounts)
export class CountAccountsHandler implements IQueryHandler<CountAccounts> {
  constructor(
    private readonly db: DataSource,
    private readonly listing: AccountListing,
  ) {}

  async execute({ viewer, filter, readAfter }: CountAccounts): Promise<number> {
    const conditions = await this.listing.of(viewer, filter, readAfter);
    const [counted] = await this.db.query<{ total: number }[]>(counting(ROWS, conditions), conditions.parameters);
    return counted?.total ?? 0;
  }
}
