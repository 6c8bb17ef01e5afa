import type { Fact } from '@xinhuo/kernel';

/** Kinds of node of the org tree: city, county, township, industry, joint and enterprise union. */
export const NODE_KINDS = ['city', 'county', 'township', 'industry', 'joint', 'enterprise'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** Participation stages of an enterprise: 试点期, 培育期, 企业成熟期. */
export const STAGES = ['pilot', 'cultivation', 'maturity'] as const;
export type Stage = (typeof STAGES)[number];

/** The items of the mechanism checklist 机制建设清单; complete when every item is true. */
export const MECHANISM_ITEMS = ['leadership', 'rules', 'funding', 'records', 'assessment'] as const;
export type MechanismItem = (typeof MECHANISM_ITEMS)[number];

/** Facts of one node of the org tree (stream `enterprise-<nodeId>`); an enterprise's id is its node's id. */
export type EnterpriseEvent =
  | Fact<
      'OrgNodeRegistered',
      {
        nodeId: string;
        kind: NodeKind;
        parentId: string | null;
        /** The official name of a union or firm, not a person's. */
        name: string;
        /** 统一社会信用代码 of an enterprise, else null. */
        creditCode: string | null;
        registeredOn: string;
        by: string;
      }
    >
  | Fact<'OrgNodeRenamed', { nodeId: string; name: string; renamedOn: string; by: string }>
  | Fact<'OrgNodeMoved', { nodeId: string; fromParentId: string; parentId: string; movedOn: string; by: string }>
  | Fact<
      'EnterpriseJoined',
      { enterpriseId: string; programmeId: string; joinedOn: string; by: string; enteredBy?: string }
    >
  | Fact<
      'ParticipationStageChanged',
      { enterpriseId: string; programmeId: string; from: Stage; to: Stage; changedOn: string; by: string }
    >
  | Fact<
      'HeadcountReported',
      {
        enterpriseId: string;
        programmeId: string;
        year: number;
        headcount: number;
        reportedOn: string;
        by: string;
        enteredBy?: string;
      }
    >
  | Fact<
      'MechanismChecked',
      {
        enterpriseId: string;
        programmeId: string;
        year: number;
        items: Readonly<Record<MechanismItem, boolean>>;
        complete: boolean;
        checkedOn: string;
        by: string;
        enteredBy?: string;
      }
    >
  | Fact<
      'SafetyDeclared',
      {
        enterpriseId: string;
        programmeId: string;
        year: number;
        noMajorAccident: boolean;
        declaredOn: string;
        by: string;
        enteredBy?: string;
      }
    >;
