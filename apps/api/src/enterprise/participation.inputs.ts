import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Max, MaxLength, Min, ValidateNested } from 'class-validator';

import type { Stage } from '@xinhuo/enterprise';

import { DateScalar } from '../edge';
import { StageEnum } from './enterprise.enums';

const DAY = '日期，不填为今天 / Day, today when left out';
const YEAR = { description: '年度 / Year' } as const;

/** What every input about an enterprise in a programme names. */
@InputType({ isAbstract: true })
abstract class InProgrammeInput {
  @Field(() => ID, { description: '企业 / Enterprise' })
  readonly enterpriseId!: string;

  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => ID, {
    nullable: true,
    description: '代录时：纸质材料签字人；不填为本人 / Who signed the paper, when it is entered for somebody else',
  })
  readonly by?: string | null;
}

/** An enterprise joins a programme. */
@InputType({ description: '企业参加项目（进入试点期）/ Lets an enterprise join, as a pilot' })
export class JoinProgrammeInput extends InProgrammeInput {
  @Field(() => DateScalar, { nullable: true, description: `参加${DAY}` })
  readonly joinedOn?: string | null;
}

/** Another participation stage. */
@InputType({ description: '调整企业阶段 / Changes the participation stage' })
export class ChangeParticipationStageInput extends InProgrammeInput {
  @Field(() => StageEnum, { description: '新的企业阶段 / New stage' })
  readonly to!: Stage;

  @Field(() => DateScalar, { nullable: true, description: `调整${DAY}` })
  readonly changedOn?: string | null;

  @Field(() => String, { nullable: true, description: '降低阶段时的理由 / Reason, where a stage is lost' })
  @MaxLength(2000)
  readonly reason?: string | null;
}

/** How many work there. */
@InputType({ description: '填报职工人数 / Reports the headcount of a year' })
export class ReportHeadcountInput extends InProgrammeInput {
  @Field(() => Int, YEAR)
  readonly year!: number;

  @Field(() => Int, { description: '职工人数 / Headcount' })
  @Min(1)
  @Max(10_000_000)
  readonly headcount!: number;

  @Field(() => DateScalar, { nullable: true, description: `填报${DAY}` })
  readonly reportedOn?: string | null;
}

/** The items of the mechanism checklist. */
@InputType({ description: '机制建设清单 / The mechanism checklist' })
export class MechanismItemsInput {
  @Field(() => Boolean, { description: '组织领导 / Leadership' })
  readonly leadership!: boolean;

  @Field(() => Boolean, { description: '制度办法 / Rules' })
  readonly rules!: boolean;

  @Field(() => Boolean, { description: '经费保障 / Funding' })
  readonly funding!: boolean;

  @Field(() => Boolean, { description: '台账档案 / Records' })
  readonly records!: boolean;

  @Field(() => Boolean, { description: '考核评价 / Assessment' })
  readonly assessment!: boolean;
}

/** The mechanism checklist of a year. */
@InputType({ description: '填报机制建设清单 / Reports the mechanism checklist of a year' })
export class CheckMechanismInput extends InProgrammeInput {
  @Field(() => Int, YEAR)
  readonly year!: number;

  @Field(() => MechanismItemsInput, { description: '清单各项 / The items' })
  @ValidateNested()
  @Type(() => MechanismItemsInput)
  readonly items!: MechanismItemsInput;

  @Field(() => DateScalar, { nullable: true, description: `核对${DAY}` })
  readonly checkedOn?: string | null;
}

/** The safety declaration of a year. */
@InputType({ description: '安全生产声明 / Declares the safety of a year' })
export class DeclareSafetyInput extends InProgrammeInput {
  @Field(() => Int, YEAR)
  readonly year!: number;

  @Field(() => Boolean, { description: '是否无重大安全事故 / No major accident' })
  readonly noMajorAccident!: boolean;

  @Field(() => DateScalar, { nullable: true, description: `声明${DAY}` })
  readonly declaredOn?: string | null;
}
