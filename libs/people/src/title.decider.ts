import { accept, dateRefusal, derivedId, reject, unreachable } from '@xinhuo/kernel';
import type { Dated, Decider, Decision } from '@xinhuo/kernel';
import type { Title, TitleEvent } from './people.events';
import type { TitleCommand, TitleRejection } from './title.commands';
import { evolveTitle, initialTitle, type TitleState } from './title.state';

type Command<T extends TitleCommand['type']> = Extract<TitleCommand, { type: T }>;
type Answer = Decision<TitleEvent, TitleRejection>;

const HOLDERS: Readonly<Record<Title, 'person' | 'enterprise'>> = {
  带徒名师: 'person',
  师带徒优秀企业: 'enterprise',
};

/** One id for one title of one holder in one programme, so that nobody is given (and paid for) it twice. */
export const titleIdOf = (programmeId: string, title: Title, holderId: string): string =>
  derivedId('title', programmeId, title, holderId);

const refusedDate = (day: string, { today, earliestOn }: Dated) => {
  const refusal = dateRefusal(day, { today, earliestOn });
  return refusal && reject(refusal, { day, today, earliestOn });
};

const award = (state: TitleState, { type: _, today, earliestOn, ...data }: Command<'AwardTitle'>): Answer => {
  if (HOLDERS[data.title] !== data.holderKind) return reject('HOLDER_MISMATCH', { title: data.title });
  if (data.titleId !== titleIdOf(data.programmeId, data.title, data.holderId)) return reject('TITLE_TAKEN');
  if (state.phase === 'held') return accept();
  return refusedDate(data.awardedOn, { today, earliestOn }) ?? accept({ type: 'TitleAwarded', data } as const);
};

const revoke = (state: TitleState, { type: _, today, earliestOn, ...data }: Command<'RevokeTitle'>): Answer => {
  if (state.phase === 'none') return reject('NOT_AWARDED');
  if (state.phase === 'revoked') return accept();
  const earliest = state.facts.awardedOn > earliestOn ? state.facts.awardedOn : earliestOn;
  const refused = refusedDate(data.revokedOn, { today, earliestOn: earliest });
  return refused ?? accept({ type: 'TitleRevoked', data: { ...data, ...state.facts } } as const);
};

/** The rules of one title: 带徒名师 for a person, 师带徒优秀企业 for an enterprise; may be revoked. */
export const title: Decider<TitleCommand, TitleState, TitleEvent, TitleRejection> = {
  initialState: initialTitle,
  evolve: evolveTitle,
  decide(state, command) {
    switch (command.type) {
      case 'AwardTitle':
        return award(state, command);
      case 'RevokeTitle':
        return revoke(state, command);
      default:
        return unreachable(command);
    }
  },
};
