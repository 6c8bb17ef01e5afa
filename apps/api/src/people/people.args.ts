import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, Max, MaxLength, Min } from 'class-validator';

import type { Grade } from '@xinhuo/kernel';
import type { MentorBasis, MentorSort, PromotionSort, PromotionState, Title, WorkerSort } from '@xinhuo/people';

import { DateScalar, DIRECTION, GradeEnum, PageArgs, type SortDirection, SortDirectionEnum } from '../edge';
import { MentorBasisEnum, MentorSortEnum, PromotionSortEnum, PromotionStateEnum } from './people.enums';
import { TitleNameEnum, WorkerSortEnum } from './people.enums';

const NODE = { nullable: true, description: '组织节点及其下级 / A node of the org tree and all below' } as const;
const TEXT = {
  nullable: true,
  description: '姓名：汉字、拼音或首字母 / Name: characters, pinyin or initials',
} as const;
const TRADE = { nullable: true, description: '工种 / Trade' } as const;

/** Which workers. */
@InputType({ description: '职工筛选 / Which workers' })
export class WorkerFilterInput {
  @Field(() => ID, NODE)
  readonly nodeId?: string | null;

  @Field(() => String, TEXT)
  @IsOptional()
  @MaxLength(30)
  readonly text?: string | null;

  @Field(() => String, TRADE)
  readonly trade?: string | null;

  @Field(() => GradeEnum, { nullable: true, description: '技能等级 / Grade' })
  readonly grade?: Grade | null;

  @Field(() => Boolean, { nullable: true, description: '是否在职 / Whether employed' })
  readonly employed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否正在结对当徒弟 / Whether in a pairing as apprentice' })
  readonly paired?: boolean | null;
}

/** Arguments of `workers`. */
@ArgsType()
export class WorkersArgs extends PageArgs {
  @Field(() => WorkerFilterInput, { nullable: true, description: '筛选 / Which ones' })
  readonly filter?: WorkerFilterInput | null;

  @Field(() => WorkerSortEnum, { nullable: true, description: '排序列，默认姓名拼音 / Column, NAME by default' })
  readonly sort?: WorkerSort | null;

  @Field(() => SortDirectionEnum, DIRECTION)
  readonly direction?: SortDirection | null;
}

/** Which masters. */
@InputType({ description: '导师筛选 / Which masters' })
export class MentorFilterInput {
  @Field(() => ID, NODE)
  readonly nodeId?: string | null;

  @Field(() => String, TEXT)
  @IsOptional()
  @MaxLength(30)
  readonly text?: string | null;

  @Field(() => String, TRADE)
  readonly trade?: string | null;

  @Field(() => MentorBasisEnum, { nullable: true, description: '入库依据 / Basis' })
  readonly basis?: MentorBasis | null;

  @Field(() => GradeEnum, { nullable: true, description: '该等级及以上 / This grade or above' })
  readonly fromGrade?: Grade | null;

  @Field(() => Boolean, { nullable: true, description: '是否还有名额 / Whether a place is left' })
  readonly hasPlace?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '包括已退出的 / Also those who have withdrawn' })
  readonly withdrawn?: boolean | null;
}

/** Arguments of `mentors`. */
@ArgsType()
export class MentorsArgs extends PageArgs {
  @Field(() => ID, { description: '项目编号，决定统一名额 / Programme, which sets the usual places' })
  readonly programmeId!: string;

  @Field(() => MentorFilterInput, { nullable: true, description: '筛选 / Which ones' })
  readonly filter?: MentorFilterInput | null;

  @Field(() => MentorSortEnum, { nullable: true, description: '排序列，默认姓名拼音 / Column, NAME by default' })
  readonly sort?: MentorSort | null;

  @Field(() => SortDirectionEnum, DIRECTION)
  readonly direction?: SortDirection | null;
}

/** Which promotions. */
@InputType({ description: '晋级筛选 / Which promotions' })
export class PromotionFilterInput {
  @Field(() => ID, { nullable: true, description: '项目 / Programme' })
  readonly programmeId?: string | null;

  @Field(() => ID, NODE)
  readonly nodeId?: string | null;

  @Field(() => ID, { nullable: true, description: '职工 / Person' })
  readonly personId?: string | null;

  @Field(() => ID, { nullable: true, description: '师傅 / Master' })
  readonly masterId?: string | null;

  @Field(() => PromotionStateEnum, { nullable: true, description: '状态 / State' })
  readonly state?: PromotionState | null;

  @Field(() => DateScalar, { nullable: true, description: '发证日期起 / Certified on or after' })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '发证日期止 / Certified on or before' })
  readonly to?: string | null;

  @Field(() => GradeEnum, { nullable: true, description: '晋升到的等级 / To this grade' })
  readonly grade?: Grade | null;

  @Field(() => Int, { nullable: true, description: '发证年份 / Year of the certificate' })
  @IsOptional()
  @Min(1950)
  @Max(2100)
  readonly year?: number | null;

  @Field(() => String, TEXT)
  @IsOptional()
  @MaxLength(30)
  readonly text?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否代录 / Whether entered for somebody else' })
  readonly enteredOnPaper?: boolean | null;
}

/** Arguments of `promotions`. */
@ArgsType()
export class PromotionsArgs extends PageArgs {
  @Field(() => PromotionFilterInput, { nullable: true, description: '筛选 / Which ones' })
  readonly filter?: PromotionFilterInput | null;

  @Field(() => PromotionSortEnum, {
    nullable: true,
    description: '排序列，默认发证日期 / Column, CERTIFIED_ON by default',
  })
  readonly sort?: PromotionSort | null;

  @Field(() => SortDirectionEnum, DIRECTION)
  readonly direction?: SortDirection | null;
}

/** Which titles. */
@InputType({ description: '称号筛选 / Which titles' })
export class TitleFilterInput {
  @Field(() => ID, { nullable: true, description: '项目 / Programme' })
  readonly programmeId?: string | null;

  @Field(() => TitleNameEnum, { nullable: true, description: '称号 / Which title' })
  readonly title?: Title | null;

  @Field(() => ID, { nullable: true, description: '对象 / Holder' })
  readonly holderId?: string | null;

  @Field(() => ID, NODE)
  readonly nodeId?: string | null;

  @Field(() => Int, { nullable: true, description: '授予年度 / Year of the award' })
  @Min(1949)
  @Max(9999)
  readonly year?: number | null;

  @Field(() => Boolean, { nullable: true, description: '包括已撤销的 / Also those that were revoked' })
  readonly revoked?: boolean | null;
}

/** Arguments of `titles`. */
@ArgsType()
export class TitlesArgs extends PageArgs {
  @Field(() => TitleFilterInput, { nullable: true, description: '筛选 / Which ones' })
  readonly filter?: TitleFilterInput | null;
}
