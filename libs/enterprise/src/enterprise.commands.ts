import type { Acted, DateRefusal, Dated } from '@xinhuo/kernel';
import type { MechanismItems, NodeKind, Stage } from './enterprise.events';
import type { PublishedCriteria, StageFacts } from './stage-criteria';

/** What the handler adds to a command about the tree; a node may have been founded at any time in the past. */
interface InTree extends Acted {
  readonly nodeId: string;
  readonly today: string;
}

/** What a command says about one enterprise in one programme. */
interface InProgramme extends Acted, Dated {
  readonly enterpriseId: string;
  readonly programmeId: string;
}

/**
 * What may be asked of one node of the org tree. Dates are business days.
 * `today`, `earliestOn`, `parentKind`, `sameCity`, `criteria` and `facts` are put in by the handler.
 */
export type EnterpriseCommand =
  | ({
      readonly type: 'RegisterOrgNode';
      readonly kind: NodeKind;
      readonly parentId: string | null;
      readonly name: string;
      readonly creditCode: string | null;
      readonly registeredOn: string;
      /** `null`: there is no such node, or none is named. */
      readonly parentKind: NodeKind | null;
    } & InTree)
  | ({ readonly type: 'RenameOrgNode'; readonly name: string; readonly renamedOn: string } & InTree)
  | ({
      readonly type: 'MoveOrgNode';
      readonly parentId: string;
      readonly movedOn: string;
      readonly parentKind: NodeKind | null;
      /** Whether both stand in the same city's tree. */
      readonly sameCity: boolean;
    } & InTree)
  | ({ readonly type: 'JoinProgramme'; readonly joinedOn: string } & InProgramme)
  | ({
      readonly type: 'ChangeParticipationStage';
      readonly to: Stage;
      readonly changedOn: string;
      readonly reasonId?: string;
      readonly criteria: PublishedCriteria;
      /** `null` where they cannot be known, which refuses every rise. */
      readonly facts: StageFacts | null;
    } & InProgramme)
  | ({
      readonly type: 'ReportHeadcount';
      readonly year: number;
      readonly headcount: number;
      readonly reportedOn: string;
    } & InProgramme)
  | ({
      readonly type: 'CheckMechanism';
      readonly year: number;
      readonly items: MechanismItems;
      readonly checkedOn: string;
    } & InProgramme)
  | ({
      readonly type: 'DeclareSafety';
      readonly year: number;
      readonly noMajorAccident: boolean;
      readonly declaredOn: string;
    } & InProgramme);

/** Why a command about the org tree is refused. */
export type OrgNodeRejection =
  | DateRefusal
  | 'ALREADY_REGISTERED'
  | 'NOT_REGISTERED'
  | 'NAME_MISSING'
  | 'PARENT_UNKNOWN'
  | 'PARENT_KIND_WRONG'
  | 'OTHER_CITY'
  | 'ROOT_STAYS'
  | 'CREDIT_CODE_MISSING'
  | 'CREDIT_CODE_INVALID'
  | 'CREDIT_CODE_NOT_EXPECTED'
  | 'CREDIT_CODE_TAKEN';

/** Why a command about an enterprise's part in a programme is refused. */
export type ParticipationRejection =
  | DateRefusal
  | 'NOT_REGISTERED'
  | 'NOT_AN_ENTERPRISE'
  | 'NOT_JOINED'
  | 'ALREADY_JOINED'
  | 'STAGE_SKIPPED'
  | 'STAGE_FACTS_UNKNOWN'
  | 'MONTHS_TOO_FEW'
  | 'PAIRINGS_TOO_FEW'
  | 'MECHANISM_INCOMPLETE'
  | 'ON_TIME_TOO_LOW'
  | 'REASON_MISSING'
  | 'YEAR_OUT_OF_RANGE'
  | 'HEADCOUNT_INVALID';

/** Why any command about a node is refused. */
export type EnterpriseRejection = OrgNodeRejection | ParticipationRejection;
