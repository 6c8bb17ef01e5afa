import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';

import { type Gate, GATES, type Grade, type Phase } from '@xinhuo/kernel';
import type { MilestoneSort, MilestoneState, PairingPhase, PairingSort } from '@xinhuo/pairing';

import { DateScalar, DIRECTION, GATE_DESCRIPTION, GradeEnum, PageArgs, PhaseEnum } from '../edge';
import { type SortDirection, SortDirectionEnum } from '../edge';
import { MilestoneSortEnum, MilestoneStateEnum, PairingPhaseEnum, PairingSortEnum } from './pairing.enums';

const DAYS = { nullable: true, description: '今后若干天内有待完成项 / Something is due within so many days' } as const;
const YEAR = {
  nullable: true,
  description:
    '该年内生效过的；与 passedGate 同用时为通过节点的年份 / In force in this year; with passedGate, passed in it',
} as const;
const TEXT = {
  nullable: true,
  description:
    '师傅、徒弟或企业名称（汉字、拼音或首字母），或结对编号开头 / Part of a name of master, apprentice or enterprise, or the beginning of the number',
} as const;
const GATE_CODES = { message: `须为 ${GATES.join('、')} 之一。` } as const;

/** What narrows pairings and milestones alike. */
@InputType({ isAbstract: true })
class PairingNarrowing {
  @Field(() => ID, { nullable: true, description: '项目 / Programme' })
  readonly programmeId?: string | null;

  @Field(() => ID, { nullable: true, description: '企业、县区或其他组织节点 / Enterprise, county or other node' })
  readonly nodeId?: string | null;

  @Field(() => [PairingPhaseEnum], { nullable: true, description: '结对状态 / How the pairings stand' })
  readonly phases?: readonly PairingPhase[] | null;

  @Field(() => PhaseEnum, { nullable: true, description: '徒弟所处的培养阶段 / Phase of training' })
  readonly trainingPhase?: Phase | null;

  @Field(() => String, { nullable: true, description: '工种 / Trade' })
  @IsOptional()
  @MaxLength(64)
  readonly trade?: string | null;

  @Field(() => GradeEnum, { nullable: true, description: '目标等级 / Target grade' })
  readonly targetGrade?: Grade | null;

  @Field(() => GradeEnum, { nullable: true, description: '徒弟登记时等级 / Grade of the apprentice at the start' })
  readonly apprenticeGrade?: Grade | null;

  @Field(() => ID, { nullable: true, description: '师傅 / Master' })
  readonly masterId?: string | null;

  @Field(() => ID, { nullable: true, description: '徒弟 / Apprentice' })
  readonly apprenticeId?: string | null;

  @Field(() => Int, YEAR)
  @IsOptional()
  @Min(2000)
  @Max(2100)
  readonly year?: number | null;

  @Field(() => String, { nullable: true, description: `已通过的${GATE_DESCRIPTION}` })
  @IsOptional()
  @IsIn(GATES, GATE_CODES)
  readonly passedGate?: Gate | null;

  @Field(() => Boolean, { nullable: true, description: '是否有代录 / Whether any step was entered from paper' })
  readonly enteredOnPaper?: boolean | null;

  @Field(() => String, TEXT)
  @IsOptional()
  @MinLength(1)
  @MaxLength(40)
  readonly text?: string | null;
}

/** Which pairings. */
@InputType({ description: '结对筛选，不填的不限 / Which pairings; what is left out does not narrow' })
export class PairingFilterInput extends PairingNarrowing {
  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Whether something is overdue' })
  readonly overdue?: boolean | null;

  @Field(() => Int, DAYS)
  @IsOptional()
  @Min(0)
  @Max(366)
  readonly dueWithinDays?: number | null;

  @Field(() => Int, { nullable: true, description: '协议将在若干天内失效 / The draft lapses within so many days' })
  @IsOptional()
  @Min(0)
  @Max(366)
  readonly lapsingWithinDays?: number | null;
}

/** Arguments of `pairings`. */
@ArgsType()
export class PairingArgs extends PageArgs {
  @Field(() => PairingFilterInput, { nullable: true, description: '筛选 / Filter' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PairingFilterInput)
  readonly filter?: PairingFilterInput | null;

  @Field(() => PairingSortEnum, {
    nullable: true,
    description: '排序列，默认登记日期 / Column, REGISTERED_ON by default',
  })
  readonly sort?: PairingSort | null;

  @Field(() => SortDirectionEnum, DIRECTION)
  readonly direction?: SortDirection | null;
}

/** Which milestones. */
@InputType({ description: '里程碑筛选；不填结对状态时只列在带的 / Which milestones; by default of pairings in force' })
export class MilestoneFilterInput extends PairingNarrowing {
  @Field(() => ID, { nullable: true, description: '结对 / Pairing' })
  readonly pairingId?: string | null;

  @Field(() => [MilestoneStateEnum], { nullable: true, description: '里程碑状态 / States' })
  readonly states?: readonly MilestoneState[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否考核节点 / Only gates, or none' })
  readonly gate?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期未签 / Whether overdue and unsigned' })
  readonly overdue?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: '应完成日期起 / Due on or after' })
  readonly dueFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '应完成日期止 / Due on or before' })
  readonly dueTo?: string | null;
}

/** Arguments of `milestones`. */
@ArgsType()
export class MilestoneArgs extends PageArgs {
  @Field(() => MilestoneFilterInput, { nullable: true, description: '筛选 / Filter' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MilestoneFilterInput)
  readonly filter?: MilestoneFilterInput | null;

  @Field(() => MilestoneSortEnum, { nullable: true, description: '排序列，默认应完成日期 / Column, DUE_ON by default' })
  readonly sort?: MilestoneSort | null;

  @Field(() => SortDirectionEnum, DIRECTION)
  readonly direction?: SortDirection | null;
}
