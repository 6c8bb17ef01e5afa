import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { BUSINESS_DATE, checkPlan, type CityPlan, planCity, type Size } from '@xinhuo/demonstration';
import { Evidence } from '@xinhuo/evidence';
import { EventStore, START } from '@xinhuo/kernel';
import { Vault } from '@xinhuo/people';
import { ReadProgress, Runtime, StoredBusinessClock, StoreSettings } from '@xinhuo/runtime';

import { type DemoAccount, demoAccountsFile, knownAccounts, newAccounts, openAccounts } from './accounts';
import { type Cast, castOf } from './cast';
import { commandsOf } from './commands-of';
import { uploadPapers } from './evidence-files';
import { firmStage, masterStage } from './firm-stories';
import { frameStage } from './frame-stories';
import { pairingStage } from './pairing-stories';
import { ProgressBar } from './progress-bar';
import { DemoRefused } from './refused';
import { competitionStage, resultStage, titleStage } from './result-stories';
import { roundStage } from './round-stage';
import { tellStories } from './send-stories';
import { type Stage, storiesOver, type Telling } from './telling';

/** The seed of the city that everybody sees. */
const SEED = 2025;
/** Stories under way at once; each has one command in flight. */
const AT_ONCE = 96;
const SETTING = 'demonstration';

/** How far the demonstration has come in a store. */
interface Noted {
  readonly size: Size;
  /** Stories told, in their order. */
  readonly told: number;
  /** Commands sent by then, for the progress bar. */
  readonly sent: number;
  readonly complete: boolean;
}

/** What surrounds the sending. */
export interface Surroundings {
  /** The data folder, where the accounts are written down. */
  readonly data: string;
  /** Where the progress bar is drawn. */
  readonly stderr: NodeJS.WritableStream;
  /** Once it is raised, nothing more is sent, and `put` fails with its reason. */
  readonly stop: AbortSignal;
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
   * Sends what is missing, and answers with the accounts; a store that has the whole city is left as it is. The first
   * call on an empty store makes the passwords and sets its business date.
   * @throws DemoRefused when the store holds something else, or the accounts of a half told city are not known any more.
   */
  async put(surroundings: Surroundings): Promise<readonly DemoAccount[]> {
    const { data, stop } = surroundings;
    stop.throwIfAborted();
    const noted = (await this.noted()) ?? (await this.begin(data));
    const accounts = knownAccounts(data);
    if (noted.complete) {
      await this.settle(stop);
      return accounts ?? [];
    }
    if (!accounts) throw new DemoRefused(accountsLost(data));
    await this.app.get(StoredBusinessClock, { strict: false }).fix(BUSINESS_DATE);
    const commands = this.app.get(CommandBus, { strict: false });
    await openAccounts(this.cast, accounts, { commands, vault: this.app.get(Vault, { strict: false }) });
    await this.tell(noted, surroundings);
    return accounts;
  }

  private async tell({ told, sent: before }: Noted, { stderr, stop }: Surroundings): Promise<void> {
    const bar = new ProgressBar(stderr, commandsOf(this.plan), before);
    const telling = await this.telling(bar.step, stop);
    const note = (count: number, complete = false) =>
      this.note({ size: this.size, told: count, sent: bar.count, complete });
    let first = 0;
    for (const stageOf of STAGES) {
      const { name, stories } = stageOf(telling);
      if (told < first + stories.length) {
        bar.part(name);
        await tellStories(stories, { first, atOnce: AT_ONCE, progress: { told, note } });
      }
      first += stories.length;
    }
    bar.part('等待统计结果更新');
    await this.settle(stop);
    await note(first, true);
    bar.end();
  }

  /** Waits until the read tables have everything. */
  private async settle(stop: AbortSignal): Promise<void> {
    const head = await this.app.get(EventStore, { strict: false }).head();
    const progress = this.app.get(ReadProgress, { strict: false });
    const runtime = this.app.get(Runtime, { strict: false });
    const names = () => runtime.health().projections.map(({ name }) => name);
    while (!(await progress.reached(names(), head))) {
      stop.throwIfAborted();
      const failing = runtime.health().projections.find(({ failure }) => failure);
      if (failing) throw new DemoRefused(behind(failing.name, failing.failure?.message));
    }
  }

  private async telling(counted: () => void, stop: AbortSignal): Promise<Telling> {
    const commands = this.app.get(CommandBus, { strict: false });
    return {
      plan: this.plan,
      cast: this.cast,
      queries: this.app.get(QueryBus, { strict: false }),
      papers: await uploadPapers(this.app.get(Evidence, { strict: false }), this.cast.clerk),
      stop,
      story: storiesOver({ commands, counted, stop }),
    };
  }

  /** What was noted of an earlier run; undefined in a store that has none. */
  private async noted(): Promise<Noted | undefined> {
    const text = await this.settings.get(SETTING);
    if (text === undefined) return undefined;
    const noted = JSON.parse(text) as Noted;
    if (noted.size === this.size) return noted;
    throw new DemoRefused(otherSize(noted.size));
  }

  /** The accounts are written down before the store knows of the city, so that a run that is stopped never loses them. */
  private async begin(data: string): Promise<Noted> {
    await this.checkEmpty();
    const differences = checkPlan(this.plan);
    if (differences.length > 0) throw new Error(`The plan does not come to the figures: ${differences.join('; ')}`);
    newAccounts(this.cast, data);
    const noted = { size: this.size, told: 0, sent: 0, complete: false };
    await this.note(noted);
    return noted;
  }

  private async checkEmpty(): Promise<void> {
    for await (const { events } of this.app.get(EventStore, { strict: false }).readAll(START)) {
      if (!events.every(({ stream }) => stream.startsWith('log-identity'))) throw new DemoRefused(NOT_EMPTY);
    }
  }

  private note(noted: Noted): Promise<void> {
    return this.settings.set(SETTING, JSON.stringify(noted));
  }
}

const NOT_EMPTY =
  '数据库中已有其他数据，演示数据只能放入空库，请另设 XINHUO_DATA 或 DATABASE_URL / the store is not empty and the demonstration needs an empty one: set another XINHUO_DATA or DATABASE_URL';

const otherSize = (size: Size): string =>
  `这里已有规模为 ${size} 的演示数据，请用 --size ${size}，或另设 XINHUO_DATA 或 DATABASE_URL / this store has the demonstration of size ${size}: use --size ${size}, or set another XINHUO_DATA or DATABASE_URL`;

const accountsLost = (data: string): string =>
  `演示数据只放入了一部分，而 ${demoAccountsFile(data)} 已不在，账号密码无从得知；请恢复该文件，或另设 XINHUO_DATA 重新放入 / the demonstration is half told and the file with its accounts is gone: restore it, or begin in another XINHUO_DATA`;

const behind = (projection: string, why: string | undefined): string =>
  `统计“${projection}”停在一个事件上（${why ?? ''}），请把这条信息告诉维护者 / the projection ${projection} has stopped: please report this`;
