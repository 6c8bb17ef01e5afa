import type { Acted, Dated, DateRefusal } from '@xinhuo/kernel';
import type { InnovationKind } from './achievement.events';

interface Step extends Acted, Dated {
  readonly innovationId: string;
}

/** What may be asked of one small innovation “五小”成果. Text ids name texts of the vault; '' where none was typed. */
export type InnovationCommand =
  | ({
      readonly type: 'RecordInnovation';
      readonly programmeId: string;
      readonly enterpriseId: string;
      readonly kind: InnovationKind;
      readonly personIds: readonly string[];
      readonly titleId: string;
      readonly recordedOn: string;
    } & Step)
  | ({ readonly type: 'ConvertInnovation'; readonly convertedOn: string; readonly evidence: readonly string[] } & Step)
  | ({ readonly type: 'RevokeInnovation'; readonly revokedOn: string; readonly reasonId: string } & Step);

/** Why a command about a small innovation is refused. */
export type InnovationRejection =
  | DateRefusal
  | 'ALREADY_RECORDED'
  | 'NOT_RECORDED'
  | 'ALREADY_CONVERTED'
  | 'NOT_CONVERTED'
  | 'ALREADY_REVOKED'
  | 'TITLE_MISSING'
  | 'TEAM_INVALID'
  | 'EVIDENCE_MISSING'
  | 'REASON_MISSING'
  | 'SAME_PERSON'
  | 'TEAM_MEMBER';
