import { Injectable } from '@nestjs/common';
import { DEFAULT_CRITERIA, defaultTemplate } from './programme.defaults';
import type { PublishedCriteria } from './programme.events';
import { priorityListOn } from './programme.state';
import { ProgrammeCache } from './programme-cache';
import {
  type PriorityTrades,
  type ProgrammeFrame,
  ProgrammeSettingsPort,
  type TradeTemplate,
} from './programme-settings.port';

/** Answers from the programme's stream, by way of the cache. */
@Injectable()
export class ProgrammeSettingsOfStreams extends ProgrammeSettingsPort {
  constructor(private readonly programmes: ProgrammeCache) {
    super();
  }

  override async frameOf(programmeId: string): Promise<ProgrammeFrame> {
    const { cityId, startsOn, endsOn } = await this.programmes.get(programmeId);
    return { programmeId, cityId, startsOn, endsOn };
  }

  override async templateFor(programmeId: string, trade: string): Promise<TradeTemplate> {
    const { templates, settings } = await this.programmes.get(programmeId);
    return templates[trade] ?? { version: 0, milestones: defaultTemplate(settings.phaseMonths) };
  }

  override async priorityTradesOn(programmeId: string, on: string): Promise<PriorityTrades> {
    const list = priorityListOn(await this.programmes.get(programmeId), on);
    return { version: list?.version ?? 0, trades: list?.trades ?? [] };
  }

  override async stageCriteria(programmeId: string): Promise<PublishedCriteria> {
    return (await this.programmes.get(programmeId)).criteria?.criteria ?? DEFAULT_CRITERIA;
  }
}
