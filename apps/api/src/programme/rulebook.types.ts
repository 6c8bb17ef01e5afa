import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionOf, DateScalar, Values } from '../edge';

/** One rulebook. */
@ObjectType('Rulebook', { description: '奖补办法 / A rulebook' })
export class RulebookType {
  @Field(() => ID, { description: '编号 / Id' })
  readonly rulebookId!: string;

  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Int, { description: '版本 / Version' })
  readonly version!: number;

  @Field(() => String, { description: '内容的 SHA-256，发布时须引用 / SHA-256 of the content, named when publishing' })
  readonly hash!: string;

  @Field(() => Values, { description: '内容 / Content' })
  readonly content!: object;

  @Field(() => Boolean, { description: '是否已发布 / Whether it is published' })
  readonly published!: boolean;

  @Field(() => DateScalar, { nullable: true, description: '生效日期，草案为空 / In force from; null for a draft' })
  readonly effectiveOn!: string | null;

  /** Not part of the interface: names are given instead. */
  readonly draftedBy!: string;
  readonly publishedBy!: string | null;
}

/** A page of rulebooks. */
@ObjectType('RulebookConnection', { description: '奖补办法分页 / A page of rulebooks' })
export class RulebookConnection extends connectionOf(RulebookType) {}
