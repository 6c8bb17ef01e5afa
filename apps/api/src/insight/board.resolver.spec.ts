import type { Actor } from '@xinhuo/kernel';
import type { OrgDirectory } from '@xinhuo/runtime';

import { MentorBoardRowResolver } from './board.resolver';
import type { MentorBoardRow } from './board.types';

const org: OrgDirectory = {
  isWithin: (nodeId, ancestorId) => Promise.resolve(nodeId === 'firm' && ['firm', 'county'].includes(ancestorId)),
  ancestorsOf: () => Promise.resolve([]),
};
const unused = undefined as never;
const resolver = new MentorBoardRowResolver(unused, unused, org);
const row = { masterId: 'master', enterpriseId: 'firm' } as MentorBoardRow;
const viewer = (nodeId: string, personId = 'somebody'): Actor => ({ accountId: 'a', personId, role: 'MASTER', nodeId });

describe('the id of a master on the board', () => {
  it.each(['firm', 'county'])('is shown to %s, within whose scope the master works', async (nodeId) =>
    expect(await resolver.masterId(row, viewer(nodeId))).toBe('master'),
  );

  it('is shown to the masters themselves, wherever their account acts', async () =>
    expect(await resolver.masterId(row, viewer('sibling', 'master'))).toBe('master'));

  it('is hidden from everybody else, as it would tell who 王** is', async () => {
    expect(await resolver.masterId(row, viewer('sibling'))).toBeNull();
    expect(await resolver.masterId({ ...row, enterpriseId: null }, viewer('county'))).toBeNull();
  });
});
