import type { Acted, Fact } from '@xinhuo/kernel';

/** Kinds of node of the org tree: city, county, township, industry, joint and enterprise union. */
export const NODE_KINDS = ['city', 'county', 'township', 'industry', 'joint', 'enterprise'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** Participation stages of an enterprise: 试点期, 培育期, 企业成熟期. */
export const STAGES = ['pilot', 'cultivation', 'maturity'] as const;
export type Stage = (typeof STAGES)[number];

/** The items of the mechanism checklist 机制建设清单; complete when every item is true. */
export const MECHANISM_ITEMS = ['leadership', 'rules', 'funding', 'records', 'assessment'] as const;
export type MechanismItem = (typeof MECHANISM_ITEMS)[number];

/** Which items of the mechanism checklist are in place. */
export type MechanismItems = Readonly<Record<MechanismItem, boolean>>;

/** Facts of one node of the org tree (stream `enterprise-<nodeId>`); an enterprise's id is its node's id. */
export type EnterpriseEvent =
  | Fact<
      'OrgNodeRegistered',
      Acted & {
        nodeId: string;
        kind: NodeKind;
        parentId: string | null;
        /** The official name of a union or firm, not a person's. */
        name: string;
        /** 统一社会信用代码 of an enterprise, else null. */
        creditCode: string | null;
        registeredOn: string;
      }
    >
  | Fact<'OrgNodeRenamed', Acted & { nodeId: string; name: string; renamedOn: string }>
  | Fact<'OrgNodeMoved', Acted & { nodeId: string; fromParentId: string; parentId: string; movedOn: string }>
  | Fact<'EnterpriseJoined', Acted & { enterpriseId: string; programmeId: string; joinedOn: string }>
  | Fact<
      'ParticipationStageChanged',
      Acted & {
        enterpriseId: string;
        programmeId: string;
        from: Stage;
        to: Stage;
        changedOn: string;
        /** Vault text id of the reason, where a stage was lost. */
        reasonId?: string;
      }
    >
  | Fact<
      'HeadcountReported',
      Acted & { enterpriseId: string; programmeId: string; year: number; headcount: number; reportedOn: string }
    >
  | Fact<
      'MechanismChecked',
      Acted & {
        enterpriseId: string;
        programmeId: string;
        year: number;
        items: MechanismItems;
        complete: boolean;
        checkedOn: string;
      }
    >
  | Fact<
      'SafetyDeclared',
      Acted & {
        enterpriseId: string;
        programmeId: string;
        year: number;
        noMajorAccident: boolean;
        declaredOn: string;
      }
    >;
