import type { QueryBus } from '@nestjs/cqrs';

import { type CityPlan, planCity, type Size } from '@xinhuo/demonstration';

import { castOf } from '../demo/cast';
import { firmStage, masterStage } from '../demo/firm-stories';
import { frameStage } from '../demo/frame-stories';
import { pairingStage } from '../demo/pairing-stories';
import { competitionStage, resultStage, titleStage } from '../demo/result-stories';
import { storiesOver, type Telling } from '../demo/telling';
import { deskOver } from './city-desk';
import { CityLog } from './city-log';

/** The hash that stands for every scan: the benchmarks open no file. */
const PAPER = '0'.repeat(64);

/** The demonstration city without its round, as a log in memory: the same stories, told to the deciders alone. */
export const cityFixture = async (
  size: Size,
  seed = 2025,
): Promise<{ readonly plan: CityPlan; readonly log: CityLog }> => {
  const plan = planCity(seed, size);
  const log = new CityLog();
  const stop = new AbortController().signal; // never raised: this takes a moment
  const telling: Telling = {
    plan,
    cast: castOf(plan),
    queries: undefined as unknown as QueryBus, // only the round asks, and it is not told here
    papers: [PAPER],
    stop,
    story: storiesOver({ commands: deskOver(log, plan), counted: () => undefined, stop }),
  };
  const stages = [frameStage, firmStage, masterStage, pairingStage, resultStage, competitionStage, titleStage];
  for (const stageOf of stages) {
    for (const { tell } of stageOf(telling).stories) await tell();
  }
  return { plan, log };
};
