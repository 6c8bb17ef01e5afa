import { rowsAfter } from '@xinhuo/kernel/testing';
import type { EnterpriseEvent, NodeKind } from './enterprise.events';
import { orgNode } from './org-node.projection';

const registered = (nodeId: string, kind: NodeKind, parentId: string | null): EnterpriseEvent => ({
  type: 'OrgNodeRegistered',
  data: { nodeId, kind, parentId, name: nodeId, creditCode: null, registeredOn: '2025-01-01', by: 'u1' },
});
const moved = (nodeId: string, fromParentId: string, parentId: string): EnterpriseEvent => ({
  type: 'OrgNodeMoved',
  data: { nodeId, fromParentId, parentId, movedOn: '2025-02-01', by: 'u1' },
});

const tree = [
  registered('city', 'city', null),
  registered('c1', 'county', 'city'),
  registered('c2', 'county', 'city'),
  registered('ind', 'industry', 'city'),
  registered('t1', 'township', 'c1'),
  registered('j1', 'joint', 't1'),
  registered('e1', 'enterprise', 'j1'),
  registered('e2', 'enterprise', 'city'),
  registered('e3', 'enterprise', 'ind'),
];

const branches = (...story: readonly EnterpriseEvent[]) =>
  Object.fromEntries(
    rowsAfter(orgNode, ...story).node.map((row) => [
      row.nodeId,
      [row.cityId, row.countyId, row.industryId, row.townshipId, row.jointId].filter(Boolean).join('/'),
    ]),
  );

describe('the org tree', () => {
  it('knows the ancestor of each kind', () =>
    expect(branches(...tree)).toEqual({
      city: 'city',
      c1: 'city/c1',
      c2: 'city/c2',
      ind: 'city/ind',
      t1: 'city/c1/t1',
      j1: 'city/c1/t1/j1',
      e1: 'city/c1/t1/j1',
      e2: 'city',
      e3: 'city/ind',
    }));

  it('gives no county to an enterprise directly under the city or an industry union', () =>
    expect(
      rowsAfter(orgNode, ...tree)
        .node.filter(({ countyId, kind }) => kind === 'enterprise' && countyId === null)
        .map(({ nodeId }) => nodeId),
    ).toEqual(['e2', 'e3']));

  it('moves an enterprise', () =>
    expect(branches(...tree, moved('e1', 'j1', 'c2'))).toMatchObject({ e1: 'city/c2', j1: 'city/c1/t1/j1' }));

  it('moves a whole branch with all that stands below', () =>
    expect(branches(...tree, moved('t1', 'c1', 'c2'))).toMatchObject({
      t1: 'city/c2/t1',
      j1: 'city/c2/t1/j1',
      e1: 'city/c2/t1/j1',
      e2: 'city',
    }));

  it('forgets what no longer stands above', () =>
    expect(branches(...tree, moved('j1', 't1', 'city'))).toMatchObject({ j1: 'city/j1', e1: 'city/j1' }));

  it('notes the new parent of what moved, and only of that', () =>
    expect(
      rowsAfter(orgNode, ...tree, moved('t1', 'c1', 'c2'))
        .node.filter(({ nodeId }) => ['t1', 'j1'].includes(nodeId))
        .map(({ parentId }) => parentId),
    ).toEqual(['t1', 'c2']));

  it('renames', () =>
    expect(
      rowsAfter(orgNode, ...tree, {
        type: 'OrgNodeRenamed',
        data: { nodeId: 'e1', name: '新名', renamedOn: '2025-02-01', by: 'u1' },
      } satisfies EnterpriseEvent).node.find(({ nodeId }) => nodeId === 'e1'),
    ).toMatchObject({ name: '新名', parentId: 'j1' }));
});
