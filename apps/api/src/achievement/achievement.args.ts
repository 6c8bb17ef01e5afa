import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';

import type { ResultState } from '@xinhuo/achievement';

import { PageArgs } from '../edge';
import { ResultStateEnum } from './achievement.enums';

/** Which ones. */
@InputType({ description: '筛选 / Which ones' })
export class AchievementFilterInput {
  @Field(() => ID, { nullable: true, description: '编号 / The one of this id' })
  readonly id?: string | null;

  @Field(() => ID, { nullable: true, description: '项目 / Programme' })
  readonly programmeId?: string | null;

  @Field(() => ID, { nullable: true, description: '企业 / Enterprise' })
  readonly enterpriseId?: string | null;

  @Field(() => ID, { nullable: true, description: '所属县（区）/ County' })
  readonly countyId?: string | null;

  @Field(() => ID, { nullable: true, description: '人员 / Person' })
  readonly personId?: string | null;

  @Field(() => Int, { nullable: true, description: '年度 / Year' })
  @Min(1949)
  @Max(9999)
  readonly year?: number | null;
}

/** Which results. */
@InputType({ description: '成果筛选 / Which results' })
export class ResultFilterInput extends AchievementFilterInput {
  @Field(() => ResultStateEnum, { nullable: true, description: '状态 / State' })
  readonly state?: ResultState | null;
}

/** Arguments of lists of honours and assessments. */
@ArgsType()
export class AchievementsArgs extends PageArgs {
  @Field(() => AchievementFilterInput, { nullable: true, description: '筛选 / Which ones' })
  readonly filter?: AchievementFilterInput | null;
}

/** Arguments of lists of results. */
@ArgsType()
export class ResultsArgs extends PageArgs {
  @Field(() => ResultFilterInput, { nullable: true, description: '筛选 / Which ones' })
  readonly filter?: ResultFilterInput | null;
}

/** Which competitions. */
@InputType({ description: '竞赛筛选 / Which competitions' })
export class CompetitionFilterInput {
  @Field(() => ID, { nullable: true, description: '竞赛 / Competition' })
  readonly competitionId?: string | null;

  @Field(() => ID, { nullable: true, description: '项目 / Programme' })
  readonly programmeId?: string | null;

  @Field(() => ID, { nullable: true, description: '主办单位 / Organiser' })
  readonly organiserId?: string | null;

  @Field(() => Int, { nullable: true, description: '年度 / Year' })
  @Min(1949)
  @Max(9999)
  readonly year?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '只列管理范围内有人参赛的 / Only those that somebody of the own scope is entered in',
  })
  readonly entered?: boolean | null;
}

/** Arguments of `competitions`. */
@ArgsType()
export class CompetitionsArgs extends PageArgs {
  @Field(() => CompetitionFilterInput, { nullable: true, description: '筛选 / Which ones' })
  readonly filter?: CompetitionFilterInput | null;
}
