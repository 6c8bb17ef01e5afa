import { unreachable } from '@xinhuo/kernel';
import type { EnterpriseEvent, MechanismItems, NodeKind, Stage } from './enterprise.events';

/** What an enterprise has declared for one year; absent until it did. */
export interface YearFacts {
  readonly headcount?: number;
  readonly mechanism?: MechanismItems;
  readonly noMajorAccident?: boolean;
}

/** An enterprise's part in one programme. */
export interface Participation {
  readonly joinedOn: string;
  readonly stage: Stage;
  readonly stageSince: string;
  readonly years: Readonly<Record<number, YearFacts>>;
}

/** One node of the org tree. */
export interface OrgNode {
  readonly phase: 'registered';
  readonly kind: NodeKind;
  readonly parentId: string | null;
  readonly name: string;
  readonly creditCode: string | null;
  readonly registeredOn: string;
  readonly participations: Readonly<Record<string, Participation>>;
}

/** What the rules know of a node id: nothing yet, or the node. Only a node of kind enterprise takes part in programmes. */
export type Enterprise = { readonly phase: 'none' } | OrgNode;

const inProgramme = (node: OrgNode, programmeId: string, change: Partial<Participation>): OrgNode => {
  const now = node.participations[programmeId];
  return now ? { ...node, participations: { ...node.participations, [programmeId]: { ...now, ...change } } } : node;
};

const inYear = (
  node: OrgNode,
  { programmeId, year }: { programmeId: string; year: number },
  facts: YearFacts,
): OrgNode => {
  const years = node.participations[programmeId]?.years ?? {};
  return inProgramme(node, programmeId, { years: { ...years, [year]: { ...years[year], ...facts } } });
};

const joined = ({ joinedOn }: { joinedOn: string }): Participation => ({
  joinedOn,
  stage: 'pilot',
  stageSince: joinedOn,
  years: {},
});

/** The node after one more fact. */
export const evolve = (state: Enterprise, event: EnterpriseEvent): Enterprise => {
  if (event.type === 'OrgNodeRegistered') {
    const { kind, parentId, name, creditCode, registeredOn } = event.data;
    return { phase: 'registered', kind, parentId, name, creditCode, registeredOn, participations: {} };
  }
  return state.phase === 'none' ? state : evolveNode(state, event);
};

const evolveNode = (node: OrgNode, event: Exclude<EnterpriseEvent, { type: 'OrgNodeRegistered' }>): OrgNode => {
  const { type, data } = event;
  switch (type) {
    case 'OrgNodeRenamed':
      return { ...node, name: data.name };
    case 'OrgNodeMoved':
      return { ...node, parentId: data.parentId };
    case 'EnterpriseJoined':
      return { ...node, participations: { ...node.participations, [data.programmeId]: joined(data) } };
    case 'ParticipationStageChanged':
      return inProgramme(node, data.programmeId, { stage: data.to, stageSince: data.changedOn });
    case 'HeadcountReported':
      return inYear(node, data, { headcount: data.headcount });
    case 'MechanismChecked':
      return inYear(node, data, { mechanism: data.items });
    case 'SafetyDeclared':
      return inYear(node, data, { noMajorAccident: data.noMajorAccident });
    default:
      return unreachable(type);
  }
};
