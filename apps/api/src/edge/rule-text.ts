import { Field, ObjectType } from '@nestjs/graphql';

/** What a rulebook says at one of its places. */
@ObjectType('RuleText', { description: '奖补办法的一条，用文字写出 / A rule in words' })
export class RuleTextType {
  @Field(() => String, { description: '条款路径 / Its path in the rulebook' })
  readonly rule!: string;

  @Field(() => String, { description: '中文 / In Chinese' })
  readonly zh!: string;

  @Field(() => String, { description: '英文 / In English' })
  readonly en!: string;
}
