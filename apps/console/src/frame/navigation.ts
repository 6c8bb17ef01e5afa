import { matchPath } from 'react-router';

import type { Role } from '../client';
import { ROUTES } from '../routes';
import type { Myself } from './myself';
import type { PageRoute } from './route';

type OpenedBy = Pick<Myself, 'role' | 'personId' | 'node'>;

/** The entries of the navigation for a role, at most nine beside home and settings. */
export const entriesFor = (role: Role): readonly PageRoute[] =>
  ROUTES.filter(({ icon, roles, inMenuOf = roles }) => icon !== undefined && inMenuOf.includes(role));

/** Three tabs at the thumb: today, the one page that matters, myself. */
export const tabsFor = (role: Role): readonly PageRoute[] => {
  const entries = entriesFor(role);
  const [home, first] = entries;
  const last = entries.at(-1);
  return [home, first, last].filter((entry) => entry !== undefined);
};

/** Whether somebody finds a page at an address of the console; the server decides in any case. */
export const mayOpen = ({ role, personId, node }: OpenedBy, address: string): boolean => {
  const [pathname = ''] = address.split('?');
  for (const { path, roles, ownOf } of ROUTES) {
    const match = matchPath(`/${path}`, pathname);
    if (!match) continue;
    const own = { personId, nodeId: node?.nodeId };
    const param = ownOf?.[role];
    return roles.includes(role) && (param === undefined || match.params[param] === own[param]);
  }
  return false;
};

/** Masters and apprentices work on a phone. */
export const isOnPhone = (role: Role): boolean => role === 'MASTER' || role === 'APPRENTICE';
