import { Injectable } from '@nestjs/common';
import { DecisionRunner } from '@xinhuo/runtime';
import { rulebookRules } from './rulebook.rules';

/** A published rulebook with its content as libs/money reads it; never changes again. */
export interface PublishedRulebook {
  readonly rulebookId: string;
  readonly programmeId: string;
  readonly cityId: string;
  readonly version: number;
  readonly hash: string;
  readonly content: object;
  readonly effectiveOn: string;
}

/** Gives out published rulebooks, for rounds and their calculation. */
export abstract class RulebookLibrary {
  /** `null` when there is none or it is still a draft. */
  abstract published(rulebookId: string): Promise<PublishedRulebook | null>;
}

/** From the rulebooks' streams; what is published is kept, since it cannot change. */
@Injectable()
export class RulebookLibraryOfStreams extends RulebookLibrary {
  private readonly known = new Map<string, PublishedRulebook>();

  constructor(private readonly decisions: DecisionRunner) {
    super();
  }

  override async published(rulebookId: string): Promise<PublishedRulebook | null> {
    const known = this.known.get(rulebookId);
    if (known) return known;
    const state = await this.decisions.state(rulebookRules, `rulebook-${rulebookId}`);
    if (state.phase !== 'published') return null;
    const { programmeId, cityId, version, hash, content, effectiveOn } = state;
    const rulebook = { rulebookId, programmeId, cityId, version, hash, content, effectiveOn };
    this.known.set(rulebookId, rulebook);
    return rulebook;
  }
}
