import { randomUUID } from 'node:crypto';

import type { QueryBus } from '@nestjs/cqrs';

import type { FindMentorBoard } from '@xinhuo/insight';
import type { Actor } from '@xinhuo/kernel';
import { Veil } from '@xinhuo/people';
import type { OrgDirectory } from '@xinhuo/runtime';

import { BoardResolver, MentorBoardRowResolver } from './board.resolver';
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

const veil = new Veil([{ keyId: 'k1', secret: Buffer.alloc(32, 1) }]);

describe('a cursor of the masters’ board', () => {
  const master = randomUUID();
  const asked: FindMentorBoard[] = [];
  const queries = {
    execute: (query: FindMentorBoard) => {
      asked.push(query);
      return Promise.resolve([{ masterId: master, enterpriseId: null, countyId: null, value: '3', rank: 1, place: 1 }]);
    },
  } as unknown as QueryBus;
  const board = new BoardResolver(queries, veil);
  const page = (after?: string) =>
    board.mentorLeaderboard(
      { programmeId: 'p', year: 2025, metric: 'APPRENTICES', first: 1, ...(after && { after }) },
      viewer('sibling'),
    );

  it('says nothing of the master’s id, and leads to the next page all the same', async () => {
    const { endCursor } = (await page()).pageInfo;
    const read = Buffer.from(endCursor!, 'base64url').toString();
    expect(read).not.toContain(master);
    expect(read).not.toContain(Buffer.from(master).toString('base64url').slice(0, 12));
    await page(endCursor!);
    expect(asked.at(-1)!.page.after).toEqual(['3', master, 1, 1]);
  });

  it.each([
    ['a master’s id in the clear', ['3', master, 1, 1]],
    ['a veil of another purpose', ['3', veil.over(master, 'else'), 1, 1]],
    ['nonsense', ['3', 'AAAA', 1, 1]],
  ])('is refused where it holds %s', async (_, key) => {
    await expect(page(Buffer.from(JSON.stringify(key)).toString('base64url'))).rejects.toThrow('游标无效');
  });
});
