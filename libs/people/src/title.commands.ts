import type { Acted, DateRefusal, Dated } from '@xinhuo/kernel';
import type { Title } from './people.events';

/** What can be asked of one title. */
export type TitleCommand =
  | (Acted &
      Dated & {
        readonly type: 'AwardTitle';
        readonly titleId: string;
        readonly programmeId: string;
        /** The city union of the programme, put in by the handler. */
        readonly cityId: string;
        readonly title: Title;
        readonly holderKind: 'person' | 'enterprise';
        readonly holderId: string;
        readonly awardedOn: string;
      })
  | (Acted & Dated & { readonly type: 'RevokeTitle'; titleId: string; revokedOn: string; reasonId: string });

/** Why a command about a title is refused. */
export type TitleRejection = DateRefusal | 'HOLDER_MISMATCH' | 'HOLDER_UNKNOWN' | 'NOT_AWARDED' | 'TITLE_TAKEN';
