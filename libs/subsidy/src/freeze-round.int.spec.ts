import { contentHash, EventStore, type LogPage, type Position, type StreamName } from '@xinhuo/kernel';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import { isRefused, systemActor } from '@xinhuo/runtime';
import {
  actorOf,
  allMigrations,
  contextOf,
  enterprise,
  enterpriseId,
  id,
  type Process,
  programme,
  programmeId,
  promotion,
  record,
  rulebookContent,
  rulebookId,
  startProcess,
} from '../testing';
import { CalculateRound } from './freeze-round.handler';
import type { FrozenResult } from './frozen-result';
import { ProposeGrants } from './propose-grants.handler';
import { roundIdOf } from './grant-ids';
import { DecideRound, type RoundRequest } from './round.handler';
import { roundRules } from './round.rules';

const roundId = roundIdOf(programmeId, 2025);
const handler = actorOf('CITY_HANDLER');
const calculation = { type: 'CalculateRound', roundId } as const;

/** A log that goes away in the middle, as when the process is killed. */
class CutOff extends EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly failsAt: 'reading' | 'recording',
  ) {
    super();
  }
  read(stream: StreamName, after?: number) {
    return this.store.read(stream, after);
  }
  append(...args: Parameters<EventStore['append']>) {
    if (this.failsAt === 'recording') return Promise.reject(new Error('killed'));
    return this.store.append(...args);
  }
  async *readAll(after: Position): AsyncIterable<LogPage> {
    for await (const page of this.store.readAll(after)) {
      if (this.failsAt !== 'reading') yield page;
      else {
        yield { ...page, events: page.events.slice(0, 5) };
        throw new Error('killed');
      }
    }
  }
  onAppended(wake: () => void) {
    return this.store.onAppended(wake);
  }
  head() {
    return this.store.head();
  }
}

describe('freezing a round', () => {
  let database: FreshDatabase;
  let running: Process[];

  const start = async (wrap?: (store: EventStore) => EventStore) => {
    const started = await startProcess(database, wrap);
    running.push(started);
    return started;
  };
  const decide = async (at: Process, command: RoundRequest) => {
    const receipt = await at.commands.execute(new DecideRound(command, contextOf(handler, command)));
    if (isRefused(receipt)) throw new Error(receipt.rejected);
  };
  const calculate = (at: Process) =>
    at.commands.execute(
      new CalculateRound(calculation, contextOf(systemActor('freeze_round'), calculation, `${Math.random()}`)),
    );
  const frozen = async (at: Process) => {
    const round = await at.decisions.state(roundRules, `round-${roundId}`);
    return round.phase === 'frozen' ? round : undefined;
  };
  const stored = async (at: Process, hash: string): Promise<unknown> => {
    const rows = await at.db.query<{ content: unknown }[]>('SELECT content FROM subsidy.frozen WHERE hash = $1', [
      hash,
    ]);
    return rows[0]?.content;
  };

  beforeEach(async () => {
    running = [];
    database = await freshDatabase(allMigrations);
    const one = await start();
    await programme(one.store);
    await enterprise(one.store, 1, { headcount: 20, pairings: 4, promotions: 2 }); // 60 + 40 = 100: grade 1, A
    await enterprise(one.store, 2, { headcount: 10, pairings: 2, promotions: 0 }); // 0 + 40 = 40: none
    await enterprise(one.store, 3, { headcount: 10, pairings: 4, promotions: 1 }); // 30 + 40 = 70: grade 2, B
    await decide(one, {
      type: 'OpenRound',
      programmeId,
      year: 2025,
      rulebookId,
      rulebookVersion: 1,
      by: handler.personId,
    });
    await decide(one, { type: 'CutRound', roundId, asOf: '2025-12-31', by: handler.personId });
  });

  afterEach(async () => {
    await Promise.all(running.map(({ stop }) => stop()));
    await database.drop();
  });

  it('is of the only round of its programme and year, whichever process is asked to open another', async () => {
    const open = { type: 'OpenRound', programmeId, rulebookId, rulebookVersion: 1, by: handler.personId } as const;
    const asked = await Promise.all(
      [running[0]!, await start()].map((at, n) => {
        const command = { ...open, year: 2026 };
        return at.commands.execute(new DecideRound(command, contextOf(handler, command, `${n}`)));
      }),
    );
    expect(asked.map((receipt) => !isRefused(receipt) && receipt.id)).toEqual(
      Array(2).fill(roundIdOf(programmeId, 2026)),
    );
    const types = [];
    for await (const { type } of running[0]!.store.read(`round-${roundIdOf(programmeId, 2026)}`)) types.push(type);
    expect(types).toEqual(['RoundOpened']);
    const again = { ...open, year: 2025, rulebookHash: 'f'.repeat(64) };
    const receipt = await running[0]!.commands.execute(new DecideRound(again, contextOf(handler, again)));
    expect(receipt).toMatchObject({ id: roundId });
  });

  it('calculates by the facts before the cut, and by no later ones', async () => {
    const one = running[0]!;
    for (const n of [1, 2, 3]) await record(one.store, `worker-${id(`late ${n}`)}`, promotion(2, n));
    await calculate(one);
    const round = await frozen(one);
    expect(round).toMatchObject({ asOf: '2025-12-31', rulebookHash: contentHash(rulebookContent) });
    const result = (await stored(one, round!.resultHash)) as FrozenResult;
    expect(result.lines.map(({ beneficiary, part, amountFen }) => [beneficiary, part, amountFen])).toEqual(
      [
        [`enterprise:${enterpriseId(1)}`, 'grade-1-class-A', 1000],
        [`enterprise:${enterpriseId(3)}`, 'grade-2-class-B', 300],
      ]
        .sort(([a], [b]) => (a! < b! ? -1 : 1))
        .concat([[`person:${id('master 1')}`, 'award', 30]]),
    );
    expect(result.rankings[0]?.rows.map(({ score, distance }) => [score, distance])).toEqual([
      ['100', null],
      ['70', '20'],
      ['40', '20'],
    ]);
    expect(result.ineligible).toEqual([
      { scheme: 'enterprise-tier', subject: `enterprise:${enterpriseId(2)}`, reason: 'BELOW_LOWEST_GRADE' },
    ]);
    expect(contentHash(await stored(one, round!.factsHash))).toBe(round!.factsHash);
    const events = [];
    for await (const event of one.store.read(`round-${roundId}`)) events.push(event);
    expect(events.at(-1)).toMatchObject({ type: 'RoundFrozen', data: { lines: 3, ineligible: 1, totalFen: 1330 } });
    expect(events.at(-1)?.metadata.actor).toBe('freeze_round');
  });

  it.each(['reading', 'recording'] as const)('does it again after it was killed while %s', async (failsAt) => {
    const killed = await start((store) => new CutOff(store, failsAt));
    await expect(calculate(killed)).rejects.toThrow('killed');
    const [before] = await killed.db.query<{ n: number }[]>('SELECT count(*)::integer AS n FROM subsidy.frozen');
    expect(before?.n).toBe(failsAt === 'reading' ? 0 : 3);
    const next = await start();
    expect(await frozen(next)).toBeUndefined();
    await calculate(next);
    const round = await frozen(next);
    expect(await stored(next, round!.resultHash)).toBeDefined();
    const [after] = await next.db.query<{ n: number }[]>('SELECT count(*)::integer AS n FROM subsidy.frozen');
    expect(after?.n).toBe(3);
  });

  it('is done once by two workers at the same time', async () => {
    const [one, two] = [running[0]!, await start()];
    const receipts = await Promise.all([calculate(one), calculate(two), calculate(one)]);
    expect(receipts.some(isRefused)).toBe(false);
    const types = [];
    for await (const { type } of one.store.read(`round-${roundId}`)) types.push(type);
    expect(types).toEqual(['RoundOpened', 'RoundCut', 'RoundFrozen']);
  });

  it('never records another result', async () => {
    const one = running[0]!;
    await calculate(one);
    const { factsHash } = (await frozen(one))!;
    const command = {
      type: 'FreezeRound',
      roundId,
      asOf: '2025-12-31',
      rulebookHash: contentHash(rulebookContent),
      factsHash,
      resultHash: 'another',
      lines: 1,
      ineligible: 0,
      totalFen: 9_999,
      frozenOn: '2025-12-31',
    } as const;
    const system = systemActor('freeze_round');
    expect(await one.commands.execute(new DecideRound(command, contextOf(system, command)))).toEqual({
      rejected: 'FREEZE_MISMATCH',
    });
    await expect(one.commands.execute(new DecideRound(command, contextOf(handler, command)))).rejects.toThrow();
  });

  it('can be made again from the log, and its content cannot be exchanged', async () => {
    const one = running[0]!;
    await calculate(one);
    await one.db.query('TRUNCATE subsidy.frozen, subsidy.fact_source');
    const request = { roundId, by: handler.personId };
    const propose = (at: Process) => at.commands.execute(new ProposeGrants(request, contextOf(handler, request)));
    expect(await propose(one)).toMatchObject({ id: roundId, refused: [] });
    expect(await stored(one, (await frozen(one))!.resultHash)).toBeDefined();
    await one.db.query(`UPDATE subsidy.frozen SET content = jsonb_set(content, '{lines,0,amountFen}', '999999')
                         WHERE kind = 'result'`);
    expect(await propose(await start())).toEqual({ rejected: 'RESULT_MISMATCH' });
  });

  it('leaves a round alone that has not been cut', async () => {
    const other = { type: 'CalculateRound', roundId: id('other round') } as const;
    const context = contextOf(systemActor('freeze_round'), other);
    expect(await running[0]!.commands.execute(new CalculateRound(other, context))).toEqual({ rejected: 'NOT_CUT' });
  });
});
