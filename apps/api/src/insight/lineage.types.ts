import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { Grade } from '@xinhuo/kernel';
import type { PairingPhase } from '@xinhuo/pairing';

import { DateScalar, GradeEnum } from '../edge';
import { PairingPhaseEnum } from '../pairing/pairing.enums';

/** A person of a lineage. */
@ObjectType('LineageNode', { description: '传承图中的一个人 / A person of a lineage' })
export class LineageNodeType {
  @Field(() => Int, { description: '图内序号，被查询者为 0 / Number within the graph; 0 is the person asked for' })
  readonly key!: number;

  @Field(() => ID, { nullable: true, description: '人员编号，管理范围外为空 / Person; null outside the own scope' })
  readonly personId!: string | null;

  @Field(() => Int, {
    description: '辈分：0 为本人，负数为师辈，正数为徒辈 / Generation: masters below 0, apprentices above',
  })
  readonly generation!: number;

  @Field(() => String, { nullable: true, description: '工种 / Trade' })
  readonly trade!: string | null;

  @Field(() => GradeEnum, { nullable: true, description: '当前技能等级 / Grade now' })
  readonly grade!: Grade | null;

  @Field(() => ID, { nullable: true, description: '所在企业 / Enterprise' })
  readonly enterpriseId!: string | null;

  /** Behind the name, which follows the rules of consent. */
  readonly nameOf!: string;
}

/** Who taught whom. */
@ObjectType('LineageEdge', { description: '一段师徒关系，由师傅指向徒弟 / From master to apprentice' })
export class LineageEdgeType {
  @Field(() => Int, { description: '师傅的序号 / Key of the master' })
  readonly from!: number;

  @Field(() => Int, { description: '徒弟的序号 / Key of the apprentice' })
  readonly to!: number;

  @Field(() => ID, { nullable: true, description: '结对编号，双方都在范围外时为空 / Pairing, null when out of scope' })
  readonly pairingId!: string | null;

  @Field(() => PairingPhaseEnum, { description: '结对状态 / How it stands' })
  readonly phase!: PairingPhase;

  @Field(() => String, { description: '工种 / Trade' })
  readonly trade!: string;

  @Field(() => DateScalar, { description: '开始日期 / Started on' })
  readonly startedOn!: string;

  @Field(() => DateScalar, { description: '期满日期 / End of the term' })
  readonly endsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: '出师或结束日期 / Completed or ended on' })
  readonly closedOn!: string | null;
}

/** Who learned from whom around one person. */
@ObjectType('Lineage', { description: '师徒传承：谁向谁学，无回路 / Who learned from whom; without circles' })
export class LineageType {
  @Field(() => [LineageNodeType], { description: '人员 / Persons' })
  readonly nodes!: readonly LineageNodeType[];

  @Field(() => [LineageEdgeType], { description: '师徒关系 / Who taught whom' })
  readonly edges!: readonly LineageEdgeType[];

  @Field(() => Boolean, { description: '是否还有未显示的人员 / Whether more persons are not shown' })
  readonly cut!: boolean;
}
