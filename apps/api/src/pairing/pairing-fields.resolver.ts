import { QueryBus } from '@nestjs/cqrs';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { OrgNames } from '@xinhuo/enterprise';
import type { Actor, Position } from '@xinhuo/kernel';
import { FindAmendments, FindMilestones, GetPairings } from '@xinhuo/pairing';
import { PersonNames, Vault } from '@xinhuo/people';
import { BusinessClock } from '@xinhuo/runtime';

import { Loaders, ReadAfter, Viewer } from '../edge';
import { AmendmentType } from './amendment.types';
import { MilestoneType } from './milestone.types';
import { ConfirmationType, PairingType, TimelineEntryType } from './pairing.types';

/** Loader keys: what many rows ask for one by one is looked up together. */
const ORG_NAMES = {};
const PERSON_NAMES = {};
const TEXTS = {};
const MILESTONES = {};
const AMENDMENTS = {};
const PAIRINGS = {};

const NAME = '未同意公开且不在管理范围内的显示为 王** / masked without consent outside the own scope';

@Resolver(() => PairingType)
export class PairingFieldsResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly orgs: OrgNames,
    private readonly persons: PersonNames,
    private readonly vault: Vault,
    private readonly clock: BusinessClock,
  ) {}

  @ResolveField(() => String, { nullable: true, description: '企业名称 / Name of the enterprise' })
  enterpriseName(@Parent() { enterpriseId }: PairingType, @Loaders() loaders: Loaders): Promise<string | null> {
    return loaders.load(ORG_NAMES, enterpriseId, (ids) => this.orgs.of(ids));
  }

  @ResolveField(() => String, { nullable: true, description: `师傅姓名；${NAME}` })
  masterName(@Parent() { masterId }: PairingType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, masterId, (ids) => this.persons.forViewer(viewer, ids));
  }

  @ResolveField(() => String, { nullable: true, description: `徒弟姓名；${NAME}` })
  apprenticeName(@Parent() { apprenticeId }: PairingType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, apprenticeId, (ids) => this.persons.forViewer(viewer, ids));
  }

  @ResolveField(() => [MilestoneType], { description: '培养计划的里程碑，按计划顺序 / The plan in its order' })
  async milestones(
    @Parent() { pairingId }: PairingType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
    @ReadAfter() readAfter?: Position,
  ): Promise<readonly MilestoneType[]> {
    const find = (ids: readonly string[]) => this.queries.execute(new FindMilestones(viewer, ids, readAfter));
    return (await loaders.load(MILESTONES, pairingId, find)) ?? [];
  }

  @ResolveField(() => AmendmentType, { nullable: true, description: '待确认的新版本 / A later version that waits' })
  amendment(
    @Parent() { pairingId, version, draftVersion }: PairingType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
    @ReadAfter() readAfter?: Position,
  ): Promise<AmendmentType | null> | null {
    if (version === 0 || draftVersion === null) return null;
    const find = (ids: readonly string[]) => this.queries.execute(new FindAmendments(viewer, ids, readAfter));
    return loaders.load(AMENDMENTS, pairingId, find);
  }

  @ResolveField(() => Boolean, { description: '是否有逾期未完成的里程碑 / Whether something is overdue' })
  overdue(@Parent() { nextDueOn }: PairingType): boolean {
    return nextDueOn !== null && nextDueOn < this.clock.today();
  }

  @ResolveField(() => String, { nullable: true, description: '结束或不同意的说明 / Why it was ended or declined' })
  closingReason(@Parent() { reasonId }: PairingType, @Loaders() loaders: Loaders): Promise<string | null> | null {
    return reasonId ? loaders.load(TEXTS, reasonId, (ids) => this.vault.texts(ids)) : null;
  }
}

@Resolver(() => MilestoneType)
export class MilestoneFieldsResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly vault: Vault,
    private readonly clock: BusinessClock,
  ) {}

  @ResolveField(() => PairingType, { nullable: true, description: '所属结对 / Its pairing' })
  pairing(
    @Parent() { pairingId }: MilestoneType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
    @ReadAfter() readAfter?: Position,
  ): Promise<PairingType | null> {
    const find = (ids: readonly string[]) => this.queries.execute(new GetPairings(viewer, ids, readAfter));
    return loaders.load(PAIRINGS, pairingId, find);
  }

  /** Of a pairing that has ended nothing is due any more. */
  @ResolveField(() => Boolean, { description: '是否逾期 / Whether it is overdue' })
  async overdue(
    @Parent() milestone: MilestoneType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
    @ReadAfter() readAfter?: Position,
  ): Promise<boolean> {
    const { state, dueOn } = milestone;
    if (state === 'signed' || state === 'passed' || dueOn >= this.clock.today()) return false;
    return (await this.pairing(milestone, viewer, loaders, readAfter))?.phase === 'active';
  }

  @ResolveField(() => String, { nullable: true, description: '徒弟的说明 / The apprentice’s note' })
  note(@Parent() { noteId }: MilestoneType, @Loaders() loaders: Loaders): Promise<string | null> | null {
    return this.text(noteId, loaders);
  }

  @ResolveField(() => String, { nullable: true, description: '退回或撤回的原因 / Why it was returned or withdrawn' })
  reason(@Parent() { reasonId }: MilestoneType, @Loaders() loaders: Loaders): Promise<string | null> | null {
    return this.text(reasonId, loaders);
  }

  @ResolveField(() => String, { nullable: true, description: '师傅的评语 / The master’s remark' })
  remark(@Parent() { remarkId }: MilestoneType, @Loaders() loaders: Loaders): Promise<string | null> | null {
    return this.text(remarkId, loaders);
  }

  private text(textId: string | null, loaders: Loaders): Promise<string | null> | null {
    return textId ? loaders.load(TEXTS, textId, (ids) => this.vault.texts(ids)) : null;
  }
}

@Resolver(() => ConfirmationType)
export class ConfirmationFieldsResolver {
  constructor(private readonly persons: PersonNames) {}

  @ResolveField(() => String, { nullable: true, description: `确认人姓名；${NAME}` })
  name(@Parent() { by }: ConfirmationType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return loaders.load(PERSON_NAMES, by, (ids) => this.persons.forViewer(viewer, ids));
  }
}

@Resolver(() => TimelineEntryType)
export class TimelineFieldsResolver {
  constructor(
    private readonly persons: PersonNames,
    private readonly vault: Vault,
  ) {}

  @ResolveField(() => String, { nullable: true, description: `办理人姓名；${NAME}` })
  byName(@Parent() { by }: TimelineEntryType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return by && loaders.load(PERSON_NAMES, by, (ids) => this.persons.forViewer(viewer, ids));
  }

  @ResolveField(() => String, { nullable: true, description: `代录人姓名；${NAME}` })
  enteredByName(@Parent() { enteredBy }: TimelineEntryType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return enteredBy && loaders.load(PERSON_NAMES, enteredBy, (ids) => this.persons.forViewer(viewer, ids));
  }

  @ResolveField(() => String, { nullable: true, description: '原因、说明或评语 / Reason, note or remark' })
  text(@Parent() { textId }: TimelineEntryType, @Loaders() loaders: Loaders) {
    return textId && loaders.load(TEXTS, textId, (ids) => this.vault.texts(ids));
  }
}
