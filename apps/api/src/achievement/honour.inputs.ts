import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Max, MaxLength, Min, MinLength } from 'class-validator';

import type { CitedFigure, Honour } from '@xinhuo/achievement';

import { DateScalar } from '../edge';
import { CitedFigureEnum, HonourEnum } from './achievement.enums';
import { ByInput, dayField, OwnedInput } from './result.inputs';

/** A new honour. */
@InputType({ description: '授予个人荣誉 / Confers an honour' })
export class ConferHonourInput extends OwnedInput {
  @Field(() => HonourEnum, { description: '荣誉 / Which honour' })
  readonly honour!: Honour;

  @Field(() => ID, { description: '获得者 / Holder' })
  readonly personId!: string;

  @Field(() => DateScalar, dayField('授予'))
  readonly conferredOn?: string | null;
}

/** The revocation of an honour. */
@InputType({ description: '撤销荣誉 / Revokes an honour' })
export class RevokeHonourInput {
  @Field(() => ID, { description: '荣誉编号 / Honour' })
  readonly honourId!: string;

  @Field(() => String, { description: '理由 / Reason' })
  @MaxLength(2000)
  readonly reason!: string;

  @Field(() => DateScalar, dayField('撤销'))
  readonly revokedOn?: string | null;
}

/** An assessment. */
@InputType({ description: '登记技能熟练度测评 / Records a proficiency assessment' })
export class AssessProficiencyInput extends OwnedInput {
  @Field(() => ID, { description: '被测评人 / Who was assessed' })
  readonly personId!: string;

  @Field(() => String, { description: '测评工具，前后须一致 / Instrument; the same before and after' })
  @MinLength(1)
  @MaxLength(100)
  readonly instrument!: string;

  @Field(() => Int, { description: '得分（百分之一分，大于 0）/ Score in hundredths of a point, above 0' })
  @Min(1)
  @Max(1_000_000)
  readonly scoreHundredths!: number;

  @Field(() => DateScalar, dayField('测评'))
  readonly assessedOn?: string | null;
}

/** A figure of others. */
@InputType({ description: '引用外部数据，须注明来源 / Cites a figure of others with its source' })
export class CiteFigureInput extends ByInput {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Int, { description: '年度 / Year' })
  readonly year!: number;

  @Field(() => CitedFigureEnum, { description: '指标 / Which figure' })
  readonly figure!: CitedFigure;

  @Field(() => Float, { description: '比例，0.18 即 18%，最多六位小数 / A share, to six decimals' })
  @Min(-1000)
  @Max(1000)
  readonly value!: number;

  @Field(() => String, { description: '来源 / Source' })
  @MinLength(1)
  @MaxLength(500)
  readonly source!: string;

  @Field(() => DateScalar, dayField('引用'))
  readonly citedOn?: string | null;
}
