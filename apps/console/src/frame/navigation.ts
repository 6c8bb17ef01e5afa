import { matchPath } from 'react-router';

import type { Role } from '../client';
import { ROUTES } from '../routes';
import type { PageRoute } from './route';

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

/** Whether a role finds a page at an address of the console; the server decides in any case. */
export const mayOpen = (role: Role, address: string): boolean => {
  const [pathname = ''] = address.split('?');
  return ROUTES.find(({ path }) => matchPath(`/${path}`, pathname))?.roles.includes(role) ?? false;
};

/** Masters and apprentices work on a phone. */
export const isOnPhone = (role: Role): boolean => role === 'MASTER' || role === 'APPRENTICE';
