import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';

import { accountList } from './account-list.projection';
import type { AccountRow } from './account.row';

/** An account and the name it signs in with. */
export interface ListedAccount extends AccountRow {
  readonly name: string;
}

/** Accounts by sign-in name, `first + 1` of them behind `after`. */
@AllowedTo('ADMIN', 'AUDITOR')
export class FindAccounts extends Query<readonly ListedAccount[]> {
  constructor(
    readonly viewer: Actor,
    readonly page: { readonly first: number; readonly after?: string },
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindAccounts)
export class FindAccountsHandler implements IQueryHandler<FindAccounts> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
  ) {}

  async execute({ page, readAfter }: FindAccounts): Promise<readonly ListedAccount[]> {
    await this.progress.reached([accountList.name], readAfter);
    return this.db.query(
      `SELECT account_id AS "accountId", person_id AS "personId", role, node_id AS "nodeId", open,
              opened_at AS "openedAt", name
         FROM read.account_v1 JOIN access.credential USING (account_id)
        WHERE name > $1 ORDER BY name LIMIT $2`,
      [page.after ?? '', page.first + 1],
    );
  }
}
