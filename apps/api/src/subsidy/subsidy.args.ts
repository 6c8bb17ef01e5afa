import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';

import type { GrantPhase, GrantSort } from '@xinhuo/subsidy';

import { DIRECTION, PageArgs, type SortDirection, SortDirectionEnum } from '../edge';
import { GrantPhaseEnum, GrantSortEnum } from './subsidy.enums';

@ArgsType()
export class RoundsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: '项目 / Programme' })
  readonly programmeId?: string | null;

  @Field(() => Int, { nullable: true, description: '年度 / Year' })
  readonly year?: number | null;
}

@ArgsType()
export class RankingArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: '方案 / Scheme' })
  @IsOptional()
  @MaxLength(200)
  readonly scheme?: string | null;
}

@InputType({ description: '奖补筛选 / Filter of grants' })
export class GrantFilterInput {
  @Field(() => ID, { nullable: true, description: '项目 / Programme' })
  readonly programmeId?: string | null;

  @Field(() => ID, { nullable: true, description: '批次 / Round' })
  readonly roundId?: string | null;

  @Field(() => Int, { nullable: true, description: '年度 / Year' })
  readonly year?: number | null;

  @Field(() => [GrantPhaseEnum], { nullable: true, description: '状态 / How they stand' })
  readonly phases?: readonly GrantPhase[] | null;

  @Field(() => String, { nullable: true, description: '方案 / With a line of this scheme' })
  @IsOptional()
  @MaxLength(200)
  readonly scheme?: string | null;

  @Field(() => String, { nullable: true, description: '受益对象 / Beneficiary' })
  @IsOptional()
  @Matches(/^(enterprise|person):[0-9a-f-]{36}$/, { message: '须为 enterprise:<编号> 或 person:<编号>。' })
  readonly beneficiary?: string | null;

  @Field(() => ID, { nullable: true, description: '组织节点及其下级的企业 / Enterprises at or below this node' })
  readonly nodeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '已审批未付清 / Approved and not all paid' })
  readonly unpaid?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      '受益企业或个人名称（汉字、拼音或首字母），或奖补编号开头 / Part of the name, or the beginning of the number',
  })
  @IsOptional()
  @MaxLength(50)
  readonly text?: string | null;
}

@ArgsType()
export class GrantsArgs extends PageArgs {
  @Field(() => GrantFilterInput, { nullable: true, description: '筛选 / Filter' })
  @IsOptional()
  @ValidateNested()
  @Type(() => GrantFilterInput)
  readonly filter?: GrantFilterInput | null;

  @Field(() => GrantSortEnum, { nullable: true, description: '排序列，默认金额 / Column, AMOUNT by default' })
  readonly sort?: GrantSort | null;

  @Field(() => SortDirectionEnum, DIRECTION)
  readonly direction?: SortDirection | null;
}
