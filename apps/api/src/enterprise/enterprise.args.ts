import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, MaxLength } from 'class-validator';

import type { NodeKind, OrgNodeSort, Stage } from '@xinhuo/enterprise';

import { DIRECTION, PageArgs, type SortDirection, SortDirectionEnum } from '../edge';
import { NodeKindEnum, OrgNodeSortEnum, StageEnum } from './enterprise.enums';

/** Which enterprises. */
@InputType({ description: '企业筛选 / Which enterprises' })
export class EnterpriseFilterInput {
  @Field(() => ID, { nullable: true, description: '直接上级 / Parent' })
  readonly parentId?: string | null;

  @Field(() => ID, { nullable: true, description: '组织节点及其下级 / At or below this node' })
  readonly nodeId?: string | null;

  @Field(() => ID, { nullable: true, description: '所属县（区）/ County' })
  readonly countyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '名称（汉字、拼音或首字母）或信用代码开头 / Part of the name, or the beginning of the credit code',
  })
  @MaxLength(50)
  readonly text?: string | null;

  @Field(() => ID, { nullable: true, description: '参加的项目 / Programme that they take part in' })
  readonly programmeId?: string | null;

  @Field(() => StageEnum, { nullable: true, description: '企业阶段 / Participation stage' })
  readonly stage?: Stage | null;
}

/** Which nodes of the org tree. */
@InputType({ description: '组织筛选 / Which nodes' })
export class OrgNodeFilterInput extends EnterpriseFilterInput {
  @Field(() => NodeKindEnum, { nullable: true, description: '类别 / Kind' })
  readonly kind?: NodeKind | null;

  @Field(() => [NodeKindEnum], { nullable: true, description: '任一类别 / Any of these kinds' })
  @ArrayMaxSize(6)
  readonly kinds?: readonly NodeKind[] | null;
}

/** Arguments of `orgNodes`. */
@ArgsType()
export class OrgNodesArgs extends PageArgs {
  @Field(() => OrgNodeFilterInput, { nullable: true, description: '筛选 / Which ones' })
  readonly filter?: OrgNodeFilterInput | null;

  @Field(() => OrgNodeSortEnum, { nullable: true, description: '排序列，默认名称拼音 / Column, NAME by default' })
  readonly sort?: OrgNodeSort | null;

  @Field(() => SortDirectionEnum, DIRECTION)
  readonly direction?: SortDirection | null;
}

/** Arguments of `enterprises`. */
@ArgsType()
export class EnterprisesArgs extends PageArgs {
  @Field(() => EnterpriseFilterInput, { nullable: true, description: '筛选 / Which ones' })
  readonly filter?: EnterpriseFilterInput | null;

  @Field(() => OrgNodeSortEnum, { nullable: true, description: '排序列，默认名称拼音 / Column, NAME by default' })
  readonly sort?: OrgNodeSort | null;

  @Field(() => SortDirectionEnum, DIRECTION)
  readonly direction?: SortDirection | null;
}
