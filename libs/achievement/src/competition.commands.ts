import type { Acted, Dated, DateRefusal } from '@xinhuo/kernel';

interface Step extends Acted, Dated {
  readonly competitionId: string;
}

/** What may be asked of one skills competition. */
export type CompetitionCommand =
  | ({
      readonly type: 'AnnounceCompetition';
      readonly programmeId: string;
      /** The union or enterprise that holds it. */
      readonly organiserId: string;
      readonly name: string;
      /** May lie ahead. */
      readonly heldOn: string;
    } & Step)
  | ({
      readonly type: 'EnterCompetition';
      readonly entryId: string;
      readonly personId: string;
      readonly enterpriseId: string;
      readonly enteredOn: string;
    } & Step)
  | ({ readonly type: 'WithdrawCompetitionEntry'; readonly entryId: string; readonly withdrawnOn: string } & Step)
  | ({
      readonly type: 'AwardCompetitionPrize';
      readonly entryId: string;
      readonly prize: 1 | 2 | 3;
      readonly wonOn: string;
    } & Step);

/** Why a command about a competition is refused. */
export type CompetitionRejection =
  | DateRefusal
  | 'ALREADY_ANNOUNCED'
  | 'NOT_ANNOUNCED'
  | 'NAME_MISSING'
  | 'NAME_INVALID'
  | 'DATE_INVALID'
  | 'ENTRY_CLOSED'
  | 'ENTRY_EXISTS'
  | 'ALREADY_ENTERED'
  | 'NOT_ENTERED'
  | 'ENTRY_WITHDRAWN'
  | 'HAS_PRIZE'
  | 'PRIZE_INVALID'
  | 'OTHER_PRIZE'
  | 'OWN_PRIZE';
