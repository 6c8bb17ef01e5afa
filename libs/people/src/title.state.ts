import { unreachable } from '@xinhuo/kernel';
import type { TitleEvent, TitleFacts } from './people.events';

/** One title of one holder. After a revocation it may be awarded again. */
export type TitleState =
  | { readonly phase: 'none' }
  | { readonly phase: 'held' | 'revoked'; readonly facts: TitleFacts; readonly cityId: string };

/** Not awarded. */
export const initialTitle: TitleState = { phase: 'none' };

/** The title after one more fact. */
export const evolveTitle = (title: TitleState, event: TitleEvent): TitleState => {
  switch (event.type) {
    case 'TitleAwarded': {
      const { titleId, programmeId, title: name, holderKind, holderId, awardedOn, cityId } = event.data;
      return {
        phase: 'held',
        facts: { titleId, programmeId, title: name, holderKind, holderId, awardedOn },
        cityId,
      };
    }
    case 'TitleRevoked':
      return title.phase === 'none' ? title : { ...title, phase: 'revoked' };
    default:
      return unreachable(event);
  }
};
