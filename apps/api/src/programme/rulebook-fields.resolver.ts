import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { parseRulebook, rulesInWords } from '@xinhuo/money';

import { RuleTextType } from '../edge';
import { RulebookType } from './rulebook.types';

@Resolver(() => RulebookType)
export class RulebookFieldsResolver {
  /** A draft was read before it was kept; one that a later release cannot read any more has no words. */
  @ResolveField(() => [RuleTextType], {
    description: '内容用文字写出，按适用的次序 / The content in words, in its order',
  })
  rules(@Parent() { content }: RulebookType): readonly RuleTextType[] {
    const read = parseRulebook(content);
    return 'parsed' in read ? rulesInWords(read.parsed) : [];
  }
}
