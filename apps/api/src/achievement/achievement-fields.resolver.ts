import { QueryBus } from '@nestjs/cqrs';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { type CompetitionEntryRow, CountOwnEntries, FindCompetitionEntries } from '@xinhuo/achievement';
import { OrgNames } from '@xinhuo/enterprise';
import type { Actor } from '@xinhuo/kernel';
import { PersonNames } from '@xinhuo/people';

import { datedPage, Loaders, PageArgs, toConnection, Viewer } from '../edge';
import {
  AssessmentType,
  BreakthroughType,
  CompetitionEntryConnection,
  CompetitionEntryType,
  CompetitionType,
  HonourType,
  InnovationType,
  NamedPersonType,
} from './achievement.types';

/** Loader keys: what many rows of an answer ask for is looked up together. */
const ORG_NAMES = {};
const PERSON_NAMES = {};
const OWN_ENTRIES = {};

const ENTERPRISE = { nullable: true, description: '企业名称 / Name of the enterprise' } as const;
const NAME = {
  nullable: true,
  description: '姓名；未同意公开且不在管理范围内的显示为 王** / Name, masked without consent outside the own scope',
} as const;

@Resolver(() => NamedPersonType)
export class NamedPersonFieldsResolver {
  constructor(private readonly names: PersonNames) {}

  @ResolveField(() => String, NAME)
  name(@Parent() { personId }: NamedPersonType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, personId, (ids) => this.names.forViewer(viewer, ids));
  }
}

@Resolver(() => BreakthroughType)
export class BreakthroughFieldsResolver {
  constructor(private readonly orgs: OrgNames) {}

  @ResolveField(() => String, ENTERPRISE)
  enterpriseName(@Parent() { enterpriseId }: BreakthroughType, @Loaders() loaders: Loaders) {
    return loaders.load(ORG_NAMES, enterpriseId, (ids) => this.orgs.of(ids));
  }

  @ResolveField(() => [NamedPersonType], { description: '攻关团队 / The team' })
  team(@Parent() { personIds }: BreakthroughType): readonly NamedPersonType[] {
    return personIds.map((personId) => ({ personId }));
  }
}

@Resolver(() => InnovationType)
export class InnovationFieldsResolver {
  constructor(private readonly orgs: OrgNames) {}

  @ResolveField(() => String, ENTERPRISE)
  enterpriseName(@Parent() { enterpriseId }: InnovationType, @Loaders() loaders: Loaders) {
    return loaders.load(ORG_NAMES, enterpriseId, (ids) => this.orgs.of(ids));
  }

  @ResolveField(() => [NamedPersonType], { description: '完成人 / Its makers' })
  makers(@Parent() { personIds }: InnovationType): readonly NamedPersonType[] {
    return personIds.map((personId) => ({ personId }));
  }
}

@Resolver(() => CompetitionType)
export class CompetitionFieldsResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly orgs: OrgNames,
  ) {}

  @ResolveField(() => String, { nullable: true, description: '主办单位名称 / Name of the organiser' })
  organiserName(@Parent() { organiserId }: CompetitionType, @Loaders() loaders: Loaders) {
    return loaders.load(ORG_NAMES, organiserId, (ids) => this.orgs.of(ids));
  }

  @ResolveField(() => Int, {
    description: '管理范围内的参赛人次（不含退出）/ Entries of the own scope, without those withdrawn',
  })
  async ownEntryCount(
    @Parent() { competitionId }: CompetitionType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
  ): Promise<number> {
    const count = await loaders.load(OWN_ENTRIES, competitionId, (ids: readonly string[]) =>
      this.queries.execute(new CountOwnEntries(viewer, ids)),
    );
    return count ?? 0;
  }

  @ResolveField(() => CompetitionEntryConnection, {
    description:
      '管理范围内或本单位主办的报名，最近的在前 / Entries of the own scope, or of a competition that one holds',
  })
  async entries(
    @Parent() { competitionId }: CompetitionType,
    @Args() args: PageArgs,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
  ): Promise<CompetitionEntryConnection> {
    const page = datedPage(args);
    const rows = await loaders.load(entriesKind(args), competitionId, async (ids: readonly string[]) => {
      const found = await this.queries.execute(new FindCompetitionEntries(viewer, ids, page));
      return new Map(ids.map((id) => [id, found.filter((row) => row.competitionId === id)]));
    });
    const entries: readonly CompetitionEntryRow[] = rows ?? [];
    return toConnection(entries, page, ({ enteredOn, entryId }) => [enteredOn, entryId]);
  }
}

/** The competitions of one answer that ask for the same page share a loader. */
const KINDS = new Map<string, object>();
const MOST_KINDS = 1_000;

const entriesKind = ({ first, after }: PageArgs): object => {
  const key = JSON.stringify([first, after ?? null]);
  const kind = KINDS.get(key) ?? {};
  if (KINDS.size >= MOST_KINDS) KINDS.clear();
  KINDS.set(key, kind);
  return kind;
};

@Resolver(() => CompetitionEntryType)
export class CompetitionEntryFieldsResolver {
  constructor(
    private readonly names: PersonNames,
    private readonly orgs: OrgNames,
  ) {}

  @ResolveField(() => String, NAME)
  name(@Parent() { personId }: CompetitionEntryType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, personId, (ids) => this.names.forViewer(viewer, ids));
  }

  @ResolveField(() => String, ENTERPRISE)
  enterpriseName(@Parent() { enterpriseId }: CompetitionEntryType, @Loaders() loaders: Loaders) {
    return loaders.load(ORG_NAMES, enterpriseId, (ids) => this.orgs.of(ids));
  }
}

@Resolver(() => HonourType)
export class HonourFieldsResolver {
  constructor(
    private readonly names: PersonNames,
    private readonly orgs: OrgNames,
  ) {}

  @ResolveField(() => String, NAME)
  name(@Parent() { personId }: HonourType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, personId, (ids) => this.names.forViewer(viewer, ids));
  }

  @ResolveField(() => String, ENTERPRISE)
  enterpriseName(@Parent() { enterpriseId }: HonourType, @Loaders() loaders: Loaders) {
    return loaders.load(ORG_NAMES, enterpriseId, (ids) => this.orgs.of(ids));
  }
}

@Resolver(() => AssessmentType)
export class AssessmentFieldsResolver {
  constructor(private readonly names: PersonNames) {}

  @ResolveField(() => String, NAME)
  name(@Parent() { personId }: AssessmentType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, personId, (ids) => this.names.forViewer(viewer, ids));
  }
}
