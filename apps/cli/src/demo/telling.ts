import type { QueryBus } from '@nestjs/cqrs';

import type { CityPlan } from '@xinhuo/demonstration';

import type { Cast } from './cast';
import { Desk, type Sending } from './desk';
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
  readonly queries: QueryBus;
  /** Hashes of the scans. */
  readonly papers: readonly string[];
  /** Once it is raised, nobody waits any more. */
  readonly stop: AbortSignal;
  /** Makes a story; its name must be unique. */
  readonly story: (name: string, tell: (desk: Desk) => Promise<void>) => Story;
}

/** The scan that a paper was entered with; always the same for the same paper. */
export const paperOf = ({ papers }: Telling, id: string, n = 0): string =>
  papers[(parseInt(id.slice(0, 8), 16) + n) % papers.length]!;

/** Makes stories that each have a desk of their own. */
export const storiesOver =
  (sending: Sending): Telling['story'] =>
  (name, tell) => ({ name, tell: () => tell(new Desk(name, sending)) });
