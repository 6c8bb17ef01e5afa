import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, Max, MaxLength, Min } from 'class-validator';

import { type MentorBasis, MOST_PLACES } from '@xinhuo/people';

import { DateScalar } from '../edge';
import { MentorBasisEnum } from './people.enums';

const PERSON = { description: '人员编号 / Person' } as const;
const PROGRAMME = { description: '项目编号，决定可补录的期限 / Programme, whose limit on backdating applies' } as const;
const SIGNED_BY = {
  nullable: true,
  description: '代录时：纸质材料签字人；不填为本人 / Who signed the paper, when it is entered for somebody else',
} as const;

/** A master for the mentor pool. Enterprise and grade are those of the worker. */
@InputType({ description: '师傅入库 / Admits a master to the mentor pool' })
export class AdmitMentorInput {
  @Field(() => ID, PERSON)
  readonly personId!: string;

  @Field(() => ID, PROGRAMME)
  readonly programmeId!: string;

  @Field(() => MentorBasisEnum, { description: '入库依据 / Basis' })
  readonly basis!: MentorBasis;

  @Field(() => [String], { description: '可带徒的工种 / Trades taught' })
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @MaxLength(40, { each: true })
  readonly trades!: string[];

  @Field(() => Int, {
    defaultValue: 0,
    description: '名额 1 至 8；0 为项目统一规定 / Places; 0: what the programme sets',
  })
  @Min(0)
  @Max(MOST_PLACES)
  readonly places: number = 0;

  @Field(() => DateScalar, { nullable: true, description: '入库日期，不填为今天 / Day, today when left out' })
  readonly admittedOn?: string | null;

  @Field(() => ID, SIGNED_BY)
  readonly signedBy?: string | null;
}

/** Another number of places. */
@InputType({ description: '修改带徒名额 / Sets the places of a master' })
export class SetMentorPlacesInput {
  @Field(() => ID, PERSON)
  readonly personId!: string;

  @Field(() => Int, { description: '名额 1 至 8；0 为项目统一规定 / Places; 0: what the programme sets' })
  @Min(0)
  @Max(MOST_PLACES)
  readonly places!: number;
}

/** A master who takes no more apprentices. */
@InputType({ description: '师傅退出导师库 / Withdraws a master from the pool' })
export class WithdrawMentorInput {
  @Field(() => ID, PERSON)
  readonly personId!: string;

  @Field(() => ID, PROGRAMME)
  readonly programmeId!: string;

  @Field(() => DateScalar, { nullable: true, description: '退出日期，不填为今天 / Day, today when left out' })
  readonly withdrawnOn?: string | null;

  @Field(() => ID, SIGNED_BY)
  readonly signedBy?: string | null;
}
