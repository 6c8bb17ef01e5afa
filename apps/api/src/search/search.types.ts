import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Max, MaxLength, Min, MinLength } from 'class-validator';

import { OrgNodeType } from '../enterprise/enterprise.types';
import { PairingType } from '../pairing/pairing.types';
import { WorkerType } from '../people/people.types';
import { GrantType } from '../subsidy/grant.types';

/** What is looked for everywhere at once. */
@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      '姓名、企业名称（汉字、拼音或首字母）、信用代码、结对或奖补编号 / Name in characters, pinyin or initials, credit code or number',
  })
  @MinLength(1)
  @MaxLength(40)
  readonly text!: string;

  @Field(() => Int, { defaultValue: 5, description: '每类最多条数 / At most so many of each kind' })
  @Min(1)
  @Max(20)
  readonly first: number = 5;
}

/** What was found, by kind. */
@ObjectType('SearchResult', { description: '全局查找结果，只含管理范围内的 / What was found within the own scope' })
export class SearchResultType {
  @Field(() => [WorkerType], { description: '职工 / People' })
  readonly people!: readonly WorkerType[];

  @Field(() => [OrgNodeType], { description: '企业和工会 / Enterprises and unions' })
  readonly organisations!: readonly OrgNodeType[];

  @Field(() => [PairingType], { description: '结对 / Pairings' })
  readonly pairings!: readonly PairingType[];

  @Field(() => [GrantType], { description: '奖补 / Grants' })
  readonly grants!: readonly GrantType[];
}
