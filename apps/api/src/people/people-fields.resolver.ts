import { QueryBus } from '@nestjs/cqrs';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { OrgNames } from '@xinhuo/enterprise';
import type { Actor, Position } from '@xinhuo/kernel';
import { GetMentors, GetPromotionsOf, GetTitlesOf, GetWorkers, PersonNames, Vault } from '@xinhuo/people';

import { Loaders, ReadAfter, Viewer } from '../edge';
import { ListedMentorType, MentorType, PromotionType, TitleType, WorkerType } from './people.types';

/** Loader keys: what many rows of an answer ask for is looked up in one statement. */
const PERSON_NAMES = {};
const ORG_NAMES = {};
const MENTORS = {};
const WORKERS = {};
const PROMOTIONS = {};
const TITLES = {};
const CERTIFICATES = {};
const SHARED_CERTIFICATES = {};
const TEXTS = {};

const NAME = {
  nullable: true,
  description: '姓名；未同意公开且不在管理范围内的显示为 王** / Name, masked without consent outside the own scope',
} as const;
const ENTERPRISE = { nullable: true, description: '企业名称 / Name of the enterprise' } as const;

@Resolver(() => WorkerType)
export class WorkerFieldsResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly names: PersonNames,
    private readonly orgs: OrgNames,
  ) {}

  @ResolveField(() => String, NAME)
  name(@Parent() { personId }: WorkerType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, personId, (ids) => this.names.forViewer(viewer, ids));
  }

  @ResolveField(() => String, ENTERPRISE)
  enterpriseName(@Parent() { enterpriseId }: WorkerType, @Loaders() loaders: Loaders) {
    return loaders.load(ORG_NAMES, enterpriseId, (ids) => this.orgs.of(ids));
  }

  @ResolveField(() => MentorType, { nullable: true, description: '导师库信息 / Entry in the mentor pool' })
  mentor(
    @Parent() { personId }: WorkerType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
    @ReadAfter() readAfter?: Position,
  ): Promise<MentorType | null> {
    return loaders.load(MENTORS, personId, (ids) => this.queries.execute(new GetMentors(viewer, ids, readAfter)));
  }

  @ResolveField(() => [PromotionType], { description: '晋级记录 / Promotions' })
  async promotions(
    @Parent() { personId }: WorkerType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
    @ReadAfter() readAfter?: Position,
  ): Promise<readonly PromotionType[]> {
    const found = await loaders.load(PROMOTIONS, personId, (ids: readonly string[]) =>
      this.queries.execute(new GetPromotionsOf(viewer, ids, readAfter)),
    );
    return found ?? [];
  }

  @ResolveField(() => [TitleType], { description: '现有称号 / Titles held' })
  async titles(
    @Parent() { personId }: WorkerType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
    @ReadAfter() readAfter?: Position,
  ): Promise<readonly TitleType[]> {
    const found = await loaders.load(TITLES, personId, (ids: readonly string[]) =>
      this.queries.execute(new GetTitlesOf(viewer, ids, readAfter)),
    );
    return found ?? [];
  }
}

@Resolver(() => ListedMentorType)
export class ListedMentorFieldsResolver {
  constructor(
    private readonly names: PersonNames,
    private readonly orgs: OrgNames,
  ) {}

  @ResolveField(() => String, NAME)
  name(@Parent() { personId }: ListedMentorType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, personId, (ids) => this.names.forViewer(viewer, ids));
  }

  @ResolveField(() => String, ENTERPRISE)
  enterpriseName(@Parent() { enterpriseId }: ListedMentorType, @Loaders() loaders: Loaders) {
    return loaders.load(ORG_NAMES, enterpriseId, (ids) => this.orgs.of(ids));
  }
}

@Resolver(() => PromotionType)
export class PromotionFieldsResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly names: PersonNames,
    private readonly vault: Vault,
  ) {}

  @ResolveField(() => String, NAME)
  name(@Parent() { personId }: PromotionType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, personId, (ids) => this.names.forViewer(viewer, ids));
  }

  @ResolveField(() => WorkerType, { nullable: true, description: '职工 / The worker, null outside the own scope' })
  worker(
    @Parent() { personId }: PromotionType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
    @ReadAfter() readAfter?: Position,
  ): Promise<WorkerType | null> {
    return loaders.load(WORKERS, personId, (ids) => this.queries.execute(new GetWorkers(viewer, ids, readAfter)));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: '证书编号；信息删除后为空 / Number of the certificate; null once erased',
  })
  certificateNumber(@Parent() { certificateId }: PromotionType, @Loaders() loaders: Loaders) {
    return loaders.load(CERTIFICATES, certificateId, (ids) => this.vault.certificates(ids));
  }

  @ResolveField(() => Boolean, {
    description: '该证书编号是否也登记在他人名下 / Whether the number is also on a certificate of somebody else',
  })
  async certificateShared(@Parent() { certificateId }: PromotionType, @Loaders() loaders: Loaders): Promise<boolean> {
    const shared = await loaders.load(SHARED_CERTIFICATES, certificateId, async (ids: readonly string[]) => {
      const found = await this.vault.sharedCertificates(ids);
      return new Map(ids.map((id) => [id, found.has(id)]));
    });
    return shared ?? false;
  }

  @ResolveField(() => String, { nullable: true, description: '越级理由 / Reason for a jump' })
  reason(@Parent() { reasonId }: PromotionType, @Loaders() loaders: Loaders) {
    return reasonId ? loaders.load(TEXTS, reasonId, (ids) => this.vault.texts(ids)) : null;
  }

  @ResolveField(() => String, { nullable: true, description: '撤销理由 / Reason of the revocation' })
  revocationReason(@Parent() { revocationReasonId }: PromotionType, @Loaders() loaders: Loaders) {
    return revocationReasonId ? loaders.load(TEXTS, revocationReasonId, (ids) => this.vault.texts(ids)) : null;
  }
}

@Resolver(() => TitleType)
export class TitleFieldsResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly names: PersonNames,
    private readonly orgs: OrgNames,
    private readonly vault: Vault,
  ) {}

  @ResolveField(() => String, { nullable: true, description: '对象名称 / Name of the holder, masked like any name' })
  holderName(@Parent() { holderKind, holderId }: TitleType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return holderKind === 'enterprise'
      ? loaders.load(ORG_NAMES, holderId, (ids) => this.orgs.of(ids))
      : loaders.load(PERSON_NAMES, holderId, (ids) => this.names.forViewer(viewer, ids));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: '个人现在所在的企业；企业称号和管理范围外为空 / Where the person works now; null for an enterprise',
  })
  async enterpriseName(
    @Parent() { holderKind, holderId }: TitleType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
    @ReadAfter() readAfter?: Position,
  ) {
    if (holderKind === 'enterprise') return null;
    const worker = await loaders.load(WORKERS, holderId, (ids: readonly string[]) =>
      this.queries.execute(new GetWorkers(viewer, ids, readAfter)),
    );
    return worker ? loaders.load(ORG_NAMES, worker.enterpriseId, (ids) => this.orgs.of(ids)) : null;
  }

  @ResolveField(() => String, { nullable: true, description: '撤销理由 / Reason of the revocation' })
  reason(@Parent() { reasonId }: TitleType, @Loaders() loaders: Loaders) {
    return reasonId ? loaders.load(TEXTS, reasonId, (ids) => this.vault.texts(ids)) : null;
  }
}
