import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { DateScalar } from '../edge';

/** The same people at each step, so that a step is never larger than the one before. */
@ObjectType({
  description:
    '同一批徒弟（本年度首次结对）走到了哪一步 / Apprentices first paired in a year, and how far they have come',
})
export class CohortType {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Int, { description: '首次结对的年度 / Year of the first agreement' })
  readonly year!: number;

  @Field(() => ID, { description: '单位 / Union or enterprise' })
  readonly nodeId!: string;

  @Field(() => DateScalar, { description: '截至日期 / As of' })
  readonly asOf!: string;

  @Field(() => Int, { description: '结对人数 / Distinct apprentices' })
  readonly paired!: number;

  @Field(() => Int, { description: '其中已适岗人数 / Of them fit for their post' })
  readonly fitForPost!: number;

  @Field(() => Int, { description: '其中已独立上岗人数 / Of them at independent work' })
  readonly independent!: number;
}
