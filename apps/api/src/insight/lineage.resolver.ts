import { QueryBus } from '@nestjs/cqrs';
import { Args, ArgsType, Field, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';

import { OrgNames } from '@xinhuo/enterprise';
import { DEEPEST_LINEAGE, GetLineage, LARGEST_LINEAGE, type Lineage } from '@xinhuo/insight';
import type { Actor, Position } from '@xinhuo/kernel';
import { PersonNames } from '@xinhuo/people';

import { Loaders, ReadAfter, Viewer } from '../edge';
import { LineageNodeType, LineageType } from './lineage.types';

const PERSON_NAMES = {};
const ORG_NAMES = {};

/** Whose lineage, and how many generations of it. */
@ArgsType()
class LineageArgs {
  @Field(() => ID, { description: '人员 / Person' })
  readonly personId!: string;

  @Field(() => Int, { defaultValue: 3, description: `上下各几代，最多 ${DEEPEST_LINEAGE} / Generations up and down` })
  @Min(1)
  @Max(DEEPEST_LINEAGE)
  readonly depth: number = 3;
}

/** Ids of people out of scope stay here: the graph names its persons by numbers of its own. */
const shown = ({ nodes, edges, cut }: Lineage, personId: string): LineageType => {
  const first = nodes.filter((node) => node.personId === personId);
  const ordered = [...first, ...nodes.filter((node) => node.personId !== personId)];
  const keys = new Map(ordered.map((node, key) => [node.personId, key]));
  const within = new Set(nodes.filter((node) => node.within).map((node) => node.personId));
  return {
    nodes: ordered.map((node, key) => ({
      ...{ key, generation: node.generation, trade: node.trade, grade: node.grade, enterpriseId: node.enterpriseId },
      ...{ personId: node.within ? node.personId : null, nameOf: node.personId },
    })),
    edges: edges.map(({ masterId, apprenticeId, pairingId, ...edge }) => ({
      ...edge,
      ...{ from: keys.get(masterId)!, to: keys.get(apprenticeId)! },
      pairingId: within.has(masterId) || within.has(apprenticeId) ? pairingId : null,
    })),
    cut,
  };
};

/** 师徒传承. */
@Resolver()
export class LineageResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query(() => LineageType, {
    nullable: true,
    description: `师徒传承图，最多 ${LARGEST_LINEAGE} 人；不在范围内时为空 / Who learned from whom around a person`,
  })
  async lineage(
    @Args() { personId, depth }: LineageArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<LineageType | null> {
    const found = await this.queries.execute(new GetLineage(viewer, personId, depth, readAfter));
    return found && shown(found, personId);
  }
}

@Resolver(() => LineageNodeType)
export class LineageNodeFieldsResolver {
  constructor(
    private readonly orgs: OrgNames,
    private readonly persons: PersonNames,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: '姓名；未同意公开且不在管理范围内的显示为 王** / Name, masked without consent outside the own scope',
  })
  name(@Parent() { nameOf }: LineageNodeType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, nameOf, (ids) => this.persons.forViewer(viewer, ids));
  }

  @ResolveField(() => String, { nullable: true, description: '企业名称 / Name of the enterprise' })
  enterpriseName(@Parent() { enterpriseId }: LineageNodeType, @Loaders() loaders: Loaders) {
    return enterpriseId ? loaders.load(ORG_NAMES, enterpriseId, (ids) => this.orgs.of(ids)) : null;
  }
}
