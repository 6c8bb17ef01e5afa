import type { Acted, Dated, DateRefusal } from '@xinhuo/kernel';

interface Step extends Acted, Dated {
  readonly breakthroughId: string;
}

/** What may be asked of one breakthrough project 技术攻关. Text ids name texts of the vault; '' where none was typed. */
export type BreakthroughCommand =
  | ({
      readonly type: 'StartBreakthrough';
      readonly programmeId: string;
      readonly enterpriseId: string;
      readonly teamIds: readonly string[];
      readonly titleId: string;
      readonly startedOn: string;
    } & Step)
  | ({ readonly type: 'AcceptBreakthrough'; readonly acceptedOn: string; readonly evidence: readonly string[] } & Step)
  | ({ readonly type: 'RevokeBreakthrough'; readonly revokedOn: string; readonly reasonId: string } & Step);

/** Why a command about a breakthrough is refused. */
export type BreakthroughRejection =
  | DateRefusal
  | 'ALREADY_STARTED'
  | 'NOT_STARTED'
  | 'ALREADY_ACCEPTED'
  | 'NOT_ACCEPTED'
  | 'ALREADY_REVOKED'
  | 'TITLE_MISSING'
  | 'TEAM_INVALID'
  | 'EVIDENCE_MISSING'
  | 'REASON_MISSING'
  | 'SAME_PERSON'
  | 'TEAM_MEMBER';
