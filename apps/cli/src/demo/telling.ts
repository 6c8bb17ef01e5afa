import type { CommandBus, QueryBus } from '@nestjs/cqrs';

import type { CityPlan } from '@xinhuo/demonstration';

import type { Cast } from './cast';
import { Desk } from './desk';
import type { Story } from './send-stories';

/** A part of the year whose stories all stand on the parts before. */
export interface Stage {
  /** For the progress bar. */
  readonly name: string;
  readonly stories: readonly Story[];
}

/** What the stages need to tell the planned year. */
export interface Telling {
  readonly plan: CityPlan;
  readonly cast: Cast;
  readonly commands: CommandBus;
  readonly queries: QueryBus;
  /** Hashes of the scans. */
  readonly papers: readonly string[];
  /** Makes a story; its name must be unique. */
  readonly story: (name: string, tell: (desk: Desk) => Promise<void>) => Story;
}

/** The scan that a paper was entered with; always the same for the same paper. */
export const paperOf = ({ papers }: Telling, id: string, n = 0): string =>
  papers[(parseInt(id.slice(0, 8), 16) + n) % papers.length]!;

/** Makes stories that send through the bus and count what they send. */
export const storiesOver =
  (commands: CommandBus, counted: () => void): Telling['story'] =>
  (name, tell) => ({ name, tell: () => tell(new Desk(commands, name, counted)) });
