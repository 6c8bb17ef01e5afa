import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { Actor } from '@xinhuo/kernel';
import { parseRulebook, rulesInWords } from '@xinhuo/money';
import { PersonNames } from '@xinhuo/people';

import { Loaders, RuleTextType, Viewer } from '../edge';
import { RulebookType } from './rulebook.types';

/** Loader key: the names that many rows ask for are looked up together. */
const PERSON_NAMES = {};

@Resolver(() => RulebookType)
export class RulebookFieldsResolver {
  constructor(private readonly persons: PersonNames) {}

  @ResolveField(() => String, { nullable: true, description: '起草人姓名 / Name of who drafted it' })
  draftedByName(
    @Parent() { draftedBy }: RulebookType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
  ): Promise<string | null> {
    return this.nameOf(draftedBy, viewer, loaders);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: '发布人姓名，草案为空 / Name of who published it; null for a draft',
  })
  publishedByName(
    @Parent() { publishedBy }: RulebookType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
  ): Promise<string | null> {
    return publishedBy === null ? Promise.resolve(null) : this.nameOf(publishedBy, viewer, loaders);
  }

  /** A draft was read before it was kept; one that a later release cannot read any more has no words. */
  @ResolveField(() => [RuleTextType], {
    description: '内容用文字写出，按适用的次序 / The content in words, in its order',
  })
  rules(@Parent() { content }: RulebookType): readonly RuleTextType[] {
    const read = parseRulebook(content);
    return 'parsed' in read ? rulesInWords(read.parsed) : [];
  }

  private nameOf(personId: string, viewer: Actor, loaders: Loaders): Promise<string | null> {
    return loaders.load(PERSON_NAMES, personId, (ids) => this.persons.forViewer(viewer, ids));
  }
}
