import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { OrgScope } from '@xinhuo/enterprise';
import type { Actor, Position } from '@xinhuo/kernel';
import { namedPersons } from '@xinhuo/people';
import { AllowedTo, Conditions, counting, ReadProgress } from '@xinhuo/runtime';

import type { InvitedRole } from './account.commands';
import { accountList } from './account-list.projection';
import { invitationList } from './invitation-list.projection';
import type { InvitationRow } from './invitation.row';

/** What became of an invitation. EXPIRED follows from the clock, no fact says it. */
export const INVITATION_STATES = ['WAITING', 'USED', 'EXPIRED', 'REVOKED'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** An invitation as it is listed. */
export interface ListedInvitation extends Omit<InvitationRow, 'revokedAt'> {
  readonly role: InvitedRole;
  readonly nodeId: string;
  readonly state: InvitationState;
}

/** Which invitations are asked for; what is left out does not narrow. */
export interface InvitationFilter {
  readonly state?: InvitationState;
  readonly role?: InvitedRole;
  /** Part of a person's name: characters, pinyin or initials. */
  readonly text?: string;
}

/** A page, the latest first, behind the invitation issued then for that account. */
export interface InvitationPage {
  readonly first: number;
  readonly after?: readonly [issuedAt: string, accountId: string];
}

/** Invitations of the viewer's part of the org tree; administrators see them all. */
@AllowedTo('ADMIN', 'AUDITOR', 'ENTERPRISE')
export class FindInvitations extends Query<readonly ListedInvitation[]> {
  constructor(
    readonly viewer: Actor,
    readonly asked: { readonly filter: InvitationFilter; readonly page: InvitationPage },
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** How many such invitations there are, at most `MOST_COUNTED`. */
@AllowedTo('ADMIN', 'AUDITOR', 'ENTERPRISE')
export class CountInvitations extends Query<number> {
  constructor(
    readonly viewer: Actor,
    readonly filter: InvitationFilter,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

const ROWS = 'read.invitation_v1 i JOIN read.account_v1 a USING (account_id)';

const STATE = `CASE WHEN i.revoked_at IS NOT NULL THEN 'REVOKED' WHEN i.used_at IS NOT NULL THEN 'USED'
  WHEN i.expires_at::timestamptz <= now() THEN 'EXPIRED' ELSE 'WAITING' END`;

/** Which invitations a viewer may see, and which of them are asked for. */
@Injectable()
export class InvitationListing {
  constructor(
    private readonly scope: OrgScope,
    private readonly progress: ReadProgress,
  ) {}

  async of(viewer: Actor, { state, role, text }: InvitationFilter, readAfter?: Position): Promise<Conditions> {
    await this.progress.reached([invitationList.name, accountList.name], readAfter);
    const conditions = new Conditions();
    const pattern = await this.scope.patternOf(viewer);
    const below = `SELECT n.node_id::text FROM read.org_node_v1 n WHERE n.path LIKE ${conditions.place(pattern ?? '')}`;
    conditions.add(`a.node_id IN (${below})`).equal('a.role', role).equal(`(${STATE})`, state);
    return text === undefined ? conditions : conditions.add(`i.person_id IN (${namedPersons(conditions, text)})`);
  }
}

@QueryHandler(FindInvitations)
export class FindInvitationsHandler implements IQueryHandler<FindInvitations> {
  constructor(
    private readonly db: DataSource,
    private readonly listing: InvitationListing,
  ) {}

  async execute({ viewer, asked, readAfter }: FindInvitations): Promise<readonly ListedInvitation[]> {
    const { first, after } = asked.page;
    const conditions = await this.listing.of(viewer, asked.filter, readAfter);
    if (after) {
      const [at, id] = after.map((value) => conditions.place(value));
      conditions.add(`(i.issued_at, i.account_id) < (${at}, ${id}::uuid)`);
    }
    return this.db.query<ListedInvitation[]>(
      `SELECT i.account_id AS "accountId", i.person_id AS "personId", a.role, a.node_id AS "nodeId",
              i.issued_by AS "issuedBy", i.issued_at AS "issuedAt", i.expires_at AS "expiresAt", i.used_at AS "usedAt",
              ${STATE} AS state
         FROM ${ROWS} WHERE ${conditions.sql}
        ORDER BY i.issued_at DESC, i.account_id DESC LIMIT ${conditions.place(first + 1)}`,
      conditions.parameters,
    );
  }
}

@QueryHandler(CountInvitations)
export class CountInvitationsHandler implements IQueryHandler<CountInvitations> {
  constructor(
    private readonly db: DataSource,
    private readonly listing: InvitationListing,
  ) {}

  async execute({ viewer, filter, readAfter }: CountInvitations): Promise<number> {
    const conditions = await this.listing.of(viewer, filter, readAfter);
    const [counted] = await this.db.query<{ total: number }[]>(counting(ROWS, conditions), conditions.parameters);
    return counted?.total ?? 0;
  }
}
