import type { Acted, Dated, DateRefusal } from '@xinhuo/kernel';
import type { Honour as HonourName } from './achievement.events';

interface Step extends Acted, Dated {
  readonly honourId: string;
}

/** What may be asked of one honour, such as 企业创新标兵. The reason's id names a text of the vault; '' for none. */
export type HonourCommand =
  | ({
      readonly type: 'ConferHonour';
      readonly programmeId: string;
      readonly enterpriseId: string;
      readonly honour: HonourName;
      readonly personId: string;
      readonly conferredOn: string;
    } & Step)
  | ({ readonly type: 'RevokeHonour'; readonly revokedOn: string; readonly reasonId: string } & Step);

/** Why a command about an honour is refused. */
export type HonourRejection =
  DateRefusal | 'ALREADY_CONFERRED' | 'NOT_CONFERRED' | 'ALREADY_REVOKED' | 'OWN_HONOUR' | 'REASON_MISSING';
