import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, MinLength, ValidateNested } from 'class-validator';

import type { PairingPhase, PairingSort } from '@xinhuo/pairing';

import { PageArgs } from '../edge';
import { PairingPhaseEnum, PairingSortEnum } from './pairing.enums';

@InputType({ description: '结对筛选，不填的不限 / Which pairings; what is left out does not narrow' })
export class PairingFilterInput {
  @Field(() => ID, { nullable: true, description: '项目 / Programme' })
  readonly programmeId?: string | null;

  @Field(() => ID, { nullable: true, description: '企业、县区或其他组织节点 / Enterprise, county or other node' })
  readonly nodeId?: string | null;

  @Field(() => [PairingPhaseEnum], { nullable: true, description: '状态 / How they stand' })
  readonly phases?: readonly PairingPhase[] | null;

  @Field(() => String, { nullable: true, description: '工种 / Trade' })
  @IsOptional()
  @MaxLength(64)
  readonly trade?: string | null;

  @Field(() => ID, { nullable: true, description: '师傅 / Master' })
  readonly masterId?: string | null;

  @Field(() => ID, { nullable: true, description: '徒弟 / Apprentice' })
  readonly apprenticeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Whether something is overdue' })
  readonly overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否有代录 / Whether any step was entered from paper' })
  readonly enteredOnPaper?: boolean | null;

  @Field(() => String, { nullable: true, description: '师傅或徒弟姓名（汉字、拼音或首字母）/ Part of a name' })
  @IsOptional()
  @MinLength(1)
  @MaxLength(40)
  readonly text?: string | null;
}

@ArgsType()
export class PairingArgs extends PageArgs {
  @Field(() => PairingFilterInput, { nullable: true, description: '筛选 / Filter' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PairingFilterInput)
  readonly filter?: PairingFilterInput | null;

  @Field(() => PairingSortEnum, { defaultValue: 'NEWEST', description: '排序 / Order' })
  readonly sort: PairingSort = 'NEWEST';
}
