import { QueryBus } from '@nestjs/cqrs';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { FindParticipations, OrgNames, type ParticipationView } from '@xinhuo/enterprise';
import type { Actor } from '@xinhuo/kernel';

import { Loaders, Viewer } from '../edge';
import { OrgNodeType, ParticipationType } from './enterprise.types';

/** Loader keys: what many rows of an answer ask for is looked up together. */
const ORG_NAMES = {};
const PARTICIPATIONS = {};

const byEnterprise = (ids: readonly string[], { participations, stages, years }: ParticipationView) =>
  new Map(
    ids.map((id) => [
      id,
      participations
        .filter(({ enterpriseId }) => enterpriseId === id)
        .map((participation): ParticipationType => {
          const { programmeId } = participation;
          const ofIt = (row: { readonly enterpriseId: string; readonly programmeId: string }) =>
            row.enterpriseId === id && row.programmeId === programmeId;
          return { ...participation, stages: stages.filter(ofIt), years: years.filter(ofIt) };
        }),
    ]),
  );

@Resolver(() => OrgNodeType)
export class OrgNodeFieldsResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly names: OrgNames,
  ) {}

  @ResolveField(() => String, { nullable: true, description: '上级组织名称 / Name of the parent' })
  parentName(@Parent() { parentId }: OrgNodeType, @Loaders() loaders: Loaders): Promise<string | null> | null {
    return parentId ? loaders.load(ORG_NAMES, parentId, (ids) => this.names.of(ids)) : null;
  }

  @ResolveField(() => String, { nullable: true, description: '所属县（区）名称 / Name of the county' })
  countyName(@Parent() { countyId }: OrgNodeType, @Loaders() loaders: Loaders): Promise<string | null> | null {
    return countyId ? loaders.load(ORG_NAMES, countyId, (ids) => this.names.of(ids)) : null;
  }

  @ResolveField(() => [ParticipationType], { description: '参加项目情况，非企业为空 / Participation of an enterprise' })
  async participations(
    @Parent() { nodeId, kind }: OrgNodeType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
  ): Promise<readonly ParticipationType[]> {
    if (kind !== 'enterprise') return [];
    const find = async (ids: readonly string[]) =>
      byEnterprise(ids, await this.queries.execute(new FindParticipations(viewer, ids)));
    return (await loaders.load(PARTICIPATIONS, nodeId, find)) ?? [];
  }
}
