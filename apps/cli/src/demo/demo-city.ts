import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { BUSINESS_DATE, type CityPlan, planCity, type Size } from '@xinhuo/demonstration';
import { checkPlan } from '@xinhuo/demonstration';
import { Evidence } from '@xinhuo/evidence';
import { EventStore, START } from '@xinhuo/kernel';
import { Vault } from '@xinhuo/people';
import { ReadProgress, Runtime, StoredBusinessClock, StoreSettings } from '@xinhuo/runtime';

import { type DemoAccount, openAccounts } from './accounts';
import { type Cast, castOf } from './cast';
import { uploadPapers } from './evidence-files';
import { firmStage, masterStage } from './firm-stories';
import { frameStage } from './frame-stories';
import { pairingStage } from './pairing-stories';
import { ProgressBar } from './progress-bar';
import { competitionStage, resultStage, titleStage } from './result-stories';
import { roundStage } from './round-stage';
import { tellStories } from './send-stories';
import { type Stage, storiesOver, type Telling } from './telling';

/** The seed of the city that everybody sees. */
const SEED = 2025;
/** Stories under way at once; each has one command in flight. */
const AT_ONCE = 96;
const SETTING = 'demonstration';

interface Noted {
  readonly size: Size;
  readonly told: number;
  readonly complete: boolean;
}

/** The store has something else in it than the demonstration of this size. */
export class StoreTaken extends Error {
  override readonly name = 'StoreTaken';
}

const STAGES: readonly ((telling: Telling) => Stage)[] = [
  frameStage,
  firmStage,
  masterStage,
  pairingStage,
  resultStage,
  competitionStage,
  titleStage,
  roundStage,
];

/** Puts the demonstration city into a store through the ordinary commands, and goes on where an earlier run stopped. */
export class DemoCity {
  readonly plan: CityPlan;
  readonly cast: Cast;
  private readonly settings: StoreSettings;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly size: Size,
  ) {
    this.plan = planCity(SEED, size);
    this.cast = castOf(this.plan);
    this.settings = app.get(StoreSettings, { strict: false });
  }

  /**
   * Sends what is missing. The first call on an empty store opens the accounts and sets its business date.
   * @throws StoreTaken when the store holds something else.
   */
  async put(data: string, stderr: NodeJS.WritableStream): Promise<readonly DemoAccount[]> {
    const noted = await this.noted();
    await this.clock().fix(BUSINESS_DATE);
    const commands = this.app.get(CommandBus, { strict: false });
    const vault = this.app.get(Vault, { strict: false });
    const accounts = await openAccounts(this.cast, { data, commands, vault });
    if (noted?.complete) return accounts;
    const differences = checkPlan(this.plan);
    if (differences.length > 0) throw new Error(`The plan does not come to the figures: ${differences.join('; ')}`);
    await this.tell(noted?.told ?? 0, stderr);
    return accounts;
  }

  private async tell(told: number, stderr: NodeJS.WritableStream): Promise<void> {
    const bar = new ProgressBar(stderr, commandsOf(this.plan));
    const telling = await this.telling(bar.step);
    let first = 0;
    for (const stageOf of STAGES) {
      const { name, stories } = stageOf(telling);
      bar.part(name);
      const note = (count: number) => this.note({ size: this.size, told: count, complete: false });
      if (told < first + stories.length) {
        await tellStories(stories, { first, atOnce: AT_ONCE, progress: { told, note } });
      }
      first += stories.length;
    }
    bar.part('等待统计结果更新');
    await this.settle();
    await this.note({ size: this.size, told: first, complete: true });
    bar.end();
  }

  /** Waits until the read tables have everything. */
  private async settle(): Promise<void> {
    const head = await this.app.get(EventStore, { strict: false }).head();
    const progress = this.app.get(ReadProgress, { strict: false });
    const { projections } = this.app.get(Runtime, { strict: false }).health();
    const names = projections.map(({ name }) => name);
    while (!(await progress.reached(names, head)));
  }

  private async telling(counted: () => void): Promise<Telling> {
    const commands = this.app.get(CommandBus, { strict: false });
    return {
      plan: this.plan,
      cast: this.cast,
      commands,
      queries: this.app.get(QueryBus, { strict: false }),
      papers: await uploadPapers(this.app.get(Evidence, { strict: false }), this.cast.clerk),
      story: storiesOver(commands, counted),
    };
  }

  private clock(): StoredBusinessClock {
    return this.app.get(StoredBusinessClock, { strict: false });
  }

  private async noted(): Promise<Noted | undefined> {
    const text = await this.settings.get(SETTING);
    if (text === undefined) {
      await this.checkEmpty();
      await this.note({ size: this.size, told: 0, complete: false });
      return undefined;
    }
    const noted = JSON.parse(text) as Noted;
    if (noted.size === this.size) return noted;
    throw new StoreTaken(
      `这里已有规模为 ${noted.size} 的演示数据，请用 --size ${noted.size}，或另设 XINHUO_DATA / this store has the demonstration of size ${noted.size}`,
    );
  }

  private async checkEmpty(): Promise<void> {
    for await (const { events } of this.app.get(EventStore, { strict: false }).readAll(START)) {
      if (events.every(({ stream }) => stream.startsWith('log-identity'))) continue;
      throw new StoreTaken(
        '数据库中已有其他数据，演示数据只能放入空库，请另设 XINHUO_DATA 或 DATABASE_URL / the store is not empty: the demonstration needs an empty one',
      );
    }
  }

  private note(noted: Noted): Promise<void> {
    return this.settings.set(SETTING, JSON.stringify(noted));
  }
}

/** About how many commands a plan takes, for the progress bar. */
const commandsOf = ({ firms, competitions, titles }: CityPlan): number => {
  const perFirm = firms.map(({ masters, pairings, promotions, breakthroughs, innovations, entries, pacesetters }) => {
    const people = [...masters, ...pairings.map(({ apprentice }) => apprentice)];
    const ofPairings = pairings.map(({ signed, assessed, ended }) => {
      const signatures = signed.length + signed.filter(({ gate }) => gate).length;
      return 4 + signatures + (assessed ? (assessed.after ? 2 : 1) : 0) + (ended ? (ended.left ? 2 : 1) : 0);
    });
    const results = 2 * (promotions.length + breakthroughs.length + innovations.length) + pacesetters.length;
    const consents = people.filter(({ named }) => named).length;
    const prizes = entries.filter(({ prize }) => prize !== null).length;
    const signing = ofPairings.reduce((sum, count) => sum + count, 0);
    return 5 + people.length + masters.length + consents + signing + results + entries.length + prizes;
  });
  const frame = 15 + competitions.length + 3 * titles.length;
  return frame + perFirm.reduce((sum, count) => sum + count, 0);
};
