import { Field, ID, InputType } from '@nestjs/graphql';
import { MaxLength, MinLength } from 'class-validator';

import type { NodeKind } from '@xinhuo/enterprise';

import { DateScalar } from '../edge';
import { NodeKindEnum } from './enterprise.enums';

const NODE = { description: '组织编号 / Node' } as const;
const NAME = { description: '正式名称 / Official name' } as const;
const BY = {
  nullable: true,
  description: '代录时：纸质材料签字人；不填为本人 / Who signed the paper, when it is entered for somebody else',
} as const;

/** A new node of the org tree. */
@InputType({ description: '登记组织 / Registers a node of the org tree' })
export class RegisterOrgNodeInput {
  @Field(() => ID, { nullable: true, description: '组织编号，可不填 / Id, optional' })
  readonly id?: string | null;

  @Field(() => NodeKindEnum, { description: '类别 / Kind' })
  readonly kind!: NodeKind;

  @Field(() => ID, { nullable: true, description: '上级组织，只有市不填 / Parent; only a city has none' })
  readonly parentId?: string | null;

  @Field(() => String, NAME)
  @MinLength(1)
  @MaxLength(100)
  readonly name!: string;

  @Field(() => String, { nullable: true, description: '统一社会信用代码，企业必填 / Credit code, of an enterprise' })
  @MaxLength(30)
  readonly creditCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '登记日期，不填为今天 / Day, today when left out' })
  readonly registeredOn?: string | null;

  @Field(() => ID, BY)
  readonly by?: string | null;
}

/** Another name. */
@InputType({ description: '组织更名 / Renames a node' })
export class RenameOrgNodeInput {
  @Field(() => ID, NODE)
  readonly nodeId!: string;

  @Field(() => String, NAME)
  @MinLength(1)
  @MaxLength(100)
  readonly name!: string;

  @Field(() => DateScalar, { nullable: true, description: '更名日期，不填为今天 / Day, today when left out' })
  readonly renamedOn?: string | null;

  @Field(() => ID, BY)
  readonly by?: string | null;
}

/** Another parent. */
@InputType({ description: '调整上级组织 / Moves a node with all below it' })
export class MoveOrgNodeInput {
  @Field(() => ID, NODE)
  readonly nodeId!: string;

  @Field(() => ID, { description: '新的上级组织 / New parent' })
  readonly parentId!: string;

  @Field(() => DateScalar, { nullable: true, description: '调整日期，不填为今天 / Day, today when left out' })
  readonly movedOn?: string | null;

  @Field(() => ID, BY)
  readonly by?: string | null;
}
