import type { Change, Projection } from '@xinhuo/kernel';
import type { EnterpriseEvent, NodeKind } from './enterprise.events';
import type { OrgNodeRow } from './org-node.row';

type Tables = { readonly node: OrgNodeRow };

/** The ancestors of a node, one column a kind; kinds stand strictly below one another, so each has room for one. */
type Branch = Pick<OrgNodeRow, 'cityId' | 'countyId' | 'industryId' | 'townshipId' | 'jointId'>;

const ROOT: Branch = { cityId: null, countyId: null, industryId: null, townshipId: null, jointId: null };

const COLUMN = {
  city: 'cityId',
  county: 'countyId',
  industry: 'industryId',
  township: 'townshipId',
  joint: 'jointId',
  enterprise: null,
} as const satisfies Record<NodeKind, keyof Branch | null>;

const branchOf = ({ cityId, countyId, industryId, townshipId, jointId }: Branch): Branch => ({
  cityId,
  countyId,
  industryId,
  townshipId,
  jointId,
});

/** What a node and all below it take over from a new parent: the ancestors of the kinds that may stand above. */
const inherited = (kind: NodeKind, parent: Branch): Partial<Branch> => {
  const { cityId, countyId, industryId, townshipId } = parent;
  switch (kind) {
    case 'city':
      return {};
    case 'county':
    case 'industry':
      return { cityId };
    case 'township':
      return { cityId, countyId };
    case 'joint':
      return { cityId, countyId, industryId, townshipId };
    case 'enterprise':
      return branchOf(parent);
  }
};

const moved = (node: OrgNodeRow, parent: OrgNodeRow): readonly Change<Tables>[] => {
  const column = COLUMN[node.kind];
  const patch = inherited(node.kind, parent);
  const itself: Change<Tables> = {
    in: 'node',
    of: { nodeId: node.nodeId },
    patch: { ...patch, parentId: parent.nodeId },
  };
  return column ? [itself, { in: 'node', where: { [column]: node.nodeId }, patch }] : [itself];
};

/** The org tree: what scopes, counties and names are joined with. */
export const orgNode: Projection<EnterpriseEvent, Tables> = {
  name: 'org_node',
  version: 1,
  tables: { node: { key: ['nodeId'] } },
  reads: {
    OrgNodeRegistered: ({ parentId }) => (parentId === null ? [] : [['node', { nodeId: parentId }]]),
    OrgNodeMoved: ({ nodeId, parentId }) => [
      ['node', { nodeId }],
      ['node', { nodeId: parentId }],
    ],
  },
  on: {
    OrgNodeRegistered: ({ nodeId, parentId, kind, name, creditCode, registeredOn }, _, look) => {
      const parent = parentId === null ? undefined : look('node', { nodeId: parentId });
      const column = COLUMN[kind];
      const branch = { ...branchOf(parent ?? ROOT), ...(column && { [column]: nodeId }) };
      return [{ in: 'node', put: { nodeId, parentId, kind, name, creditCode, registeredOn, ...branch } }];
    },
    OrgNodeRenamed: ({ nodeId, name }) => [{ in: 'node', of: { nodeId }, patch: { name } }],
    OrgNodeMoved: ({ nodeId, parentId }, _, look) => {
      const [node, parent] = [look('node', { nodeId }), look('node', { nodeId: parentId })];
      return node && parent ? moved(node, parent) : [];
    },
  },
};
