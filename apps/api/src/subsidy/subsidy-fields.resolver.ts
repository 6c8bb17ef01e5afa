import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { OrgNames } from '@xinhuo/enterprise';
import type { Actor } from '@xinhuo/kernel';
import { PersonNames, Vault } from '@xinhuo/people';

import { Loaders, Viewer } from '../edge';
import { GrantType } from './grant.types';
import { TakenStepType } from './round.types';

/** Loader keys: what many rows ask for one by one is looked up together. */
const ORG_NAMES = {};
const PERSON_NAMES = {};
const TEXTS = {};

@Resolver(() => GrantType)
export class GrantFieldsResolver {
  constructor(
    private readonly orgs: OrgNames,
    private readonly persons: PersonNames,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: '受益企业名称或受益人姓名（未同意公开的显示为 王**）/ Name of who gets it, masked without consent',
  })
  beneficiaryName(
    @Parent() { enterpriseId, personId }: GrantType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
  ): Promise<string | null> {
    if (enterpriseId !== null) return loaders.load(ORG_NAMES, enterpriseId, (ids) => this.orgs.of(ids));
    if (personId === null) return Promise.resolve(null);
    return loaders.load(PERSON_NAMES, personId, (ids) => this.persons.forViewer(viewer, ids));
  }
}

@Resolver(() => TakenStepType)
export class TakenStepFieldsResolver {
  constructor(
    private readonly persons: PersonNames,
    private readonly vault: Vault,
  ) {}

  @ResolveField(() => String, { nullable: true, description: '办理人姓名 / Name of who did it' })
  byName(
    @Parent() { by }: TakenStepType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
  ): Promise<string | null> {
    if (by === null) return Promise.resolve(null);
    return loaders.load(PERSON_NAMES, by, (ids) => this.persons.forViewer(viewer, ids));
  }

  @ResolveField(() => String, { nullable: true, description: '退回原因 / Reason of a return' })
  reason(@Parent() { reasonId }: TakenStepType, @Loaders() loaders: Loaders): Promise<string | null> {
    if (!reasonId) return Promise.resolve(null);
    return loaders.load(TEXTS, reasonId, (ids) => this.vault.texts(ids));
  }
}
