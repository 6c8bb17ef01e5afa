import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { OrgNames } from '@xinhuo/enterprise';
import { type Actor, isUuid } from '@xinhuo/kernel';
import { PersonNames } from '@xinhuo/people';

import { Loaders, Viewer } from '../edge';
import { AccountType, InvitationType } from './access.types';

/** Loader keys: what many rows of an answer ask for is looked up in one statement. */
const PERSON_NAMES = {};
const ORG_NAMES = {};

const NAME = {
  nullable: true,
  description: '姓名；未同意公开且不在管理范围内的显示为 王** / Name, masked without consent outside the own scope',
} as const;
const NODE = { nullable: true, description: '组织名称 / Name of the node' } as const;

/** Names by id; an account made at the command line may act for something that is no id. */
const known = async (
  ids: readonly string[],
  look: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<ReadonlyMap<string, string>> => look(ids.filter(isUuid));

@Resolver(() => AccountType)
export class AccountFieldsResolver {
  constructor(
    private readonly persons: PersonNames,
    private readonly orgs: OrgNames,
  ) {}

  @ResolveField(() => String, NAME)
  personName(@Parent() { personId }: AccountType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, personId, (ids) => this.persons.forViewer(viewer, ids));
  }

  @ResolveField(() => String, NODE)
  nodeName(@Parent() { nodeId }: AccountType, @Loaders() loaders: Loaders) {
    return loaders.load(ORG_NAMES, nodeId, (ids) => known(ids, (uuids) => this.orgs.of(uuids)));
  }
}

@Resolver(() => InvitationType)
export class InvitationFieldsResolver {
  constructor(
    private readonly persons: PersonNames,
    private readonly orgs: OrgNames,
  ) {}

  @ResolveField(() => String, NAME)
  personName(@Parent() { personId }: InvitationType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, personId, (ids) => this.persons.forViewer(viewer, ids));
  }

  @ResolveField(() => String, NAME)
  issuedByName(@Parent() { issuedBy }: InvitationType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, issuedBy, (ids) => known(ids, (uuids) => this.persons.forViewer(viewer, uuids)));
  }

  @ResolveField(() => String, NODE)
  nodeName(@Parent() { nodeId }: InvitationType, @Loaders() loaders: Loaders) {
    return loaders.load(ORG_NAMES, nodeId, (ids) => known(ids, (uuids) => this.orgs.of(uuids)));
  }
}
