import type { Actor } from '@xinhuo/kernel';
import type { At } from './achievement-lists';

/** The condition over `read.competition_entry_v1 e`: it stands, and belongs to the viewer's units or is their own. */
export const ownEntry = ({ role, personId }: Actor, pattern: string | undefined, at: At): string => {
  const isWorker = role === 'MASTER' || role === 'APPRENTICE';
  const own = isWorker
    ? `e.person_id = ${at(personId)}`
    : `EXISTS (SELECT FROM read.org_node_v1 u WHERE u.node_id = e.enterprise_id AND u.path LIKE ${at(pattern ?? '')})`;
  return `e.withdrawn_on IS NULL AND ${own}`;
};
