import { accept, contentHash, type Decider, type Decision, isDate, reject, unreachable } from '@xinhuo/kernel';
import type { RulebookCommand, RulebookRejection } from './rulebook.commands';
import type { RulebookEvent } from './rulebook.events';
import { evolveRulebook, type Rulebook } from './rulebook.state';

type Command<T extends RulebookCommand['type']> = Extract<RulebookCommand, { type: T }>;
type Answer = Decision<RulebookEvent, RulebookRejection>;

/** A draft may be replaced until it is published; each draft is known by the hash of its content. */
const draft = (state: Rulebook, { type: _, problem, ...data }: Command<'DraftRulebook'>): Answer => {
  if (problem !== null) return reject('CONTENT_INVALID', { problem });
  const hash = contentHash(data.content);
  if (state.phase !== 'none') {
    if (state.programmeId !== data.programmeId) return reject('OTHER_PROGRAMME');
    if (state.hash === hash) return accept();
    if (state.phase === 'published') return reject('ALREADY_PUBLISHED');
  }
  return accept({ type: 'RulebookDrafted', data: { ...data, hash } });
};

const publish = (state: Rulebook, command: Command<'PublishRulebook'>): Answer => {
  const { rulebookId, hash, effectiveOn, by } = command;
  if (state.phase === 'none') return reject('NOT_DRAFTED');
  if (state.phase === 'published') {
    return state.hash === hash && state.effectiveOn === effectiveOn ? accept() : reject('ALREADY_PUBLISHED');
  }
  if (state.hash !== hash) return reject('CONTENT_CHANGED'); // the approval names what was read
  if (state.draftedBy === by) return reject('SAME_PERSON');
  if (!isDate(effectiveOn)) return reject('EFFECTIVE_INVALID');
  const { programmeId, version } = state;
  return accept({ type: 'RulebookPublished', data: { rulebookId, programmeId, version, hash, effectiveOn, by } });
};

/** The life of one rulebook: drafted by one person, published by another, immutable from then on. */
export const rulebook: Decider<RulebookCommand, Rulebook, RulebookEvent, RulebookRejection> = {
  initialState: { phase: 'none' },
  evolve: evolveRulebook,
  decide(state, command) {
    switch (command.type) {
      case 'DraftRulebook':
        return draft(state, command);
      case 'PublishRulebook':
        return publish(state, command);
      default:
        return unreachable(command);
    }
  },
};
