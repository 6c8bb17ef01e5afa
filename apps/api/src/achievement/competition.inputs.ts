import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, MaxLength, MinLength } from 'class-validator';

import { DateScalar } from '../edge';
import { ByInput, dayField } from './result.inputs';

const COMPETITION = { description: '竞赛 / Competition' } as const;
const ENTRY = { description: '报名编号 / Entry' } as const;

/** A new competition. */
@InputType({ description: '发布竞赛 / Announces a competition' })
export class AnnounceCompetitionInput extends ByInput {
  @Field(() => ID, { nullable: true, description: '竞赛编号，可不填 / Id, optional' })
  readonly id?: string | null;

  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => ID, { description: '主办单位 / Organiser' })
  readonly organiserId!: string;

  @Field(() => String, { description: '名称 / Name' })
  @MinLength(1)
  @MaxLength(100)
  readonly name!: string;

  @Field(() => DateScalar, { description: '举办日期，可在今后 / Day, which may lie ahead' })
  readonly heldOn!: string;
}

/** An entry. */
@InputType({ description: '竞赛报名 / Enters a competition' })
export class EnterCompetitionInput extends ByInput {
  @Field(() => ID, { nullable: true, description: '报名编号，可不填 / Id of the entry, optional' })
  readonly id?: string | null;

  @Field(() => ID, COMPETITION)
  readonly competitionId!: string;

  @Field(() => ID, { description: '参赛人 / Entrant' })
  readonly personId!: string;

  @Field(() => ID, { description: '所在企业 / Enterprise' })
  readonly enterpriseId!: string;

  @Field(() => DateScalar, dayField('报名'))
  readonly enteredOn?: string | null;
}

/** The withdrawal of an entry. */
@InputType({ description: '退出竞赛 / Withdraws an entry' })
export class WithdrawCompetitionEntryInput extends ByInput {
  @Field(() => ID, COMPETITION)
  readonly competitionId!: string;

  @Field(() => ID, ENTRY)
  readonly entryId!: string;

  @Field(() => DateScalar, dayField('退出'))
  readonly withdrawnOn?: string | null;
}

/** A prize. */
@InputType({ description: '登记获奖 / Records a prize' })
export class AwardCompetitionPrizeInput extends ByInput {
  @Field(() => ID, COMPETITION)
  readonly competitionId!: string;

  @Field(() => ID, ENTRY)
  readonly entryId!: string;

  @Field(() => Int, { description: '奖次 1 至 3 / Prize 1 to 3' })
  @IsIn([1, 2, 3])
  readonly prize!: 1 | 2 | 3;

  @Field(() => DateScalar, dayField('获奖'))
  readonly wonOn?: string | null;
}
