import type { AccessRules, Actor, Reach } from '@xinhuo/kernel';
import type { OrgDirectory } from '../ports/org-directory';

interface Entered {
  readonly type: string;
  readonly by?: unknown;
  readonly enteredBy?: unknown;
}

/** Whether the sender is whom the command names: who acted, or who entered it for them. The system names nobody. */
export const isSender = (actor: Actor, { by, enteredBy }: Entered): boolean =>
  actor.role === 'SYSTEM' || (enteredBy ?? by) === actor.personId;

const reaches = async (actor: Actor, reach: Reach, orgs: OrgDirectory): Promise<boolean> => {
  if (reach === 'anywhere') return true;
  if (reach === 'nowhere') return false;
  if ('self' in reach && reach.self !== actor.personId) return false;
  return 'within' in reach ? orgs.isWithin(reach.within, actor.nodeId) : true;
};

/** Whether the rules let this sender do this to a thing in this state. What is not named is denied. */
export const mayDo = async <C extends { readonly type: string }, S>(
  { access, orgs }: { readonly access: AccessRules<C, S>; readonly orgs: OrgDirectory },
  actor: Actor,
  state: S,
  command: C,
): Promise<boolean> => {
  if (!isSender(actor, command)) return false;
  const rules: AccessRules<C, S>[C['type']] | undefined = access[command.type as C['type']];
  const rule = rules?.[actor.role] as ((state: S, command: C) => Reach) | undefined;
  return rule !== undefined && reaches(actor, rule(state, command), orgs);
};
