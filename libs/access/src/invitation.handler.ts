import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

import { type Actor, derivedId, reject } from '@xinhuo/kernel';
import { Employment } from '@xinhuo/people';
import {
  AccessDenied,
  commandContextFor,
  DecisionRunner,
  isRefused,
  type Receipt,
  RELEASE,
  systemActor,
} from '@xinhuo/runtime';

import type { AccountCommand, AccountRejection, InvitedRole } from './account.commands';
import { accountRules } from './account.rules';
import { Attempts } from './attempts';
import { Invitations } from './invitations';
import { Sessions } from './sessions';
import { type SignedIn, SignIn } from './sign-in';

type Asked<T extends AccountCommand['type']> = Extract<AccountCommand, { type: T }>;

/** One account for a person in a role, however often they are invited. */
export const invitedAccountOf = (personId: string, role: InvitedRole): string => derivedId('invited', personId, role);

const streamOf = (accountId: string) => `account-${accountId}` as const;
const DAY = 86_400_000;

/** What came of inviting one person: the secret, told here once and never again, or why there is none. */
export type Invited = { readonly personId: string } & (
  { readonly code: string; readonly expiresAt: string } | Extract<Receipt<AccountRejection>, { rejected: unknown }>
);

/** Invites workers to sign in for the first time; none of them when one is out of the sender's reach. */
export class InviteWorkers extends Command<readonly Invited[]> {
  constructor(
    readonly actor: Actor,
    readonly asked: { readonly personIds: readonly string[]; readonly role: InvitedRole; readonly days: number },
  ) {
    super();
  }
}

/** Voids an invitation, and signs out the phone that it bound. */
export class RevokeInvitation extends Command<Receipt<AccountRejection>> {
  constructor(
    readonly actor: Actor,
    readonly asked: { readonly personId: string; readonly role: InvitedRole },
  ) {
    super();
  }
}

/** Signs in by a secret that was given out; undefined for every reason against it. */
export class RedeemInvitation extends Command<SignedIn | undefined> {
  constructor(readonly code: string) {
    super();
  }
}

const contextOf = (actor: Actor, command: object) => commandContextFor(actor, undefined, command, RELEASE);

@CommandHandler(InviteWorkers)
export class InviteWorkersHandler implements ICommandHandler<InviteWorkers> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly employment: Employment,
    private readonly invitations: Invitations,
  ) {}

  async execute({ actor, asked: { personIds, role, days } }: InviteWorkers): Promise<readonly Invited[]> {
    const expiresAt = new Date(Date.now() + days * DAY).toISOString();
    const each = [...new Set(personIds)].map((personId) => ({ personId, role, expiresAt }));
    const commands = await Promise.all(each.map((one) => this.commandFor(actor, one)));
    const invited: Invited[] = [];
    for (const { command, employed } of commands) {
      invited.push(
        employed ? await this.invite(actor, command) : { personId: command.personId, ...reject('NOT_EMPLOYED') },
      );
    }
    return invited;
  }

  /** The command for one person, who must be within the sender's reach. Where they work, their own stream says. */
  private async commandFor(
    actor: Actor,
    {
      personId,
      role,
      expiresAt,
    }: { readonly personId: string; readonly role: InvitedRole; readonly expiresAt: string },
  ) {
    const place = await this.employment.placeOf(personId);
    if (!place) throw new AccessDenied();
    const who = { accountId: invitedAccountOf(personId, role), personId, role, nodeId: place.enterpriseId };
    const command: Asked<'InviteWorker'> = { type: 'InviteWorker', ...who, expiresAt, by: actor.personId };
    await this.decisions.authorise(accountRules, streamOf(who.accountId), command, contextOf(actor, command));
    return { command, employed: place.employed };
  }

  private async invite(actor: Actor, command: Asked<'InviteWorker'>): Promise<Invited> {
    const { accountId, personId, expiresAt } = command;
    const receipt = await this.decisions.run(accountRules, streamOf(accountId), command, contextOf(actor, command));
    if (isRefused(receipt)) return { personId, ...receipt };
    return { personId, code: await this.invitations.issue(accountId, expiresAt), expiresAt };
  }
}

@CommandHandler(RevokeInvitation)
export class RevokeInvitationHandler implements ICommandHandler<RevokeInvitation> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly invitations: Invitations,
    private readonly sessions: Sessions,
  ) {}

  async execute({ actor, asked: { personId, role } }: RevokeInvitation): Promise<Receipt<AccountRejection>> {
    const accountId = invitedAccountOf(personId, role);
    const command = { type: 'RevokeInvitation', accountId, by: actor.personId } as const;
    const receipt = await this.decisions.run(accountRules, streamOf(accountId), command, contextOf(actor, command));
    if (isRefused(receipt)) return receipt;
    await this.invitations.revoke(accountId);
    await this.sessions.endAll(accountId);
    return { ...receipt, id: accountId };
  }
}

@CommandHandler(RedeemInvitation)
export class RedeemInvitationHandler implements ICommandHandler<RedeemInvitation> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly invitations: Invitations,
    private readonly sessions: Sessions,
    private readonly signIns: SignIn,
    private readonly attempts: Attempts,
  ) {}

  async execute({ code }: RedeemInvitation): Promise<SignedIn | undefined> {
    const attempt = `invitation:${code}`;
    if (!(await this.attempts.begin(attempt))) return undefined;
    const accountId = await this.invitations.use(code);
    if (accountId === undefined) return undefined;
    await this.attempts.succeeded(attempt);
    const system = systemActor('invitation');
    const command = { type: 'RedeemInvitation', accountId, by: system.personId } as const;
    const receipt = await this.decisions.run(accountRules, streamOf(accountId), command, contextOf(system, command));
    if (isRefused(receipt)) return undefined;
    await this.sessions.endAll(accountId); // a new phone takes the place of the old one
    return this.signIns.bindDevice(accountId);
  }
}
