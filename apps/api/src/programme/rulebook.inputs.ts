import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';

import { ContentHash, DateScalar, PageArgs, Values } from '../edge';

/** A draft of a rulebook. */
@InputType({ description: '起草奖补办法 / Drafts a rulebook' })
export class DraftRulebookInput {
  @Field(() => ID, { nullable: true, description: '编号，新起草可不填 / Id; optional for a new one' })
  readonly id?: string | null;

  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Values, { description: '内容，含 id、version、schemes / Content with id, version and schemes' })
  readonly content!: object;
}

/** The publication of a draft. */
@InputType({ description: '发布奖补办法（须由起草人以外的人）/ Publishes a draft, by a second person' })
export class PublishRulebookInput {
  @Field(() => ID, { description: '编号 / Id' })
  readonly rulebookId!: string;

  @Field(() => ContentHash, { description: '所核对内容的 SHA-256 / SHA-256 of the content that was read' })
  readonly hash!: string;

  @Field(() => DateScalar, { description: '生效日期 / In force from' })
  readonly effectiveOn!: string;
}

/** Arguments of `rulebooks`. */
@ArgsType()
export class RulebooksArgs extends PageArgs {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;
}
