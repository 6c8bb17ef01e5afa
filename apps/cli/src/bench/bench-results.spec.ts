import { type BenchResults, resultsJson } from './bench-results';
import { percentile } from './load';
import { performancePage } from './performance-page';

const board = (p50Ms: number) => ({
  ...{ p50Ms, p99Ms: 9, requestsPerSecond: 1_000 },
  ...{ rowsRead: { most: 21, least: 21 }, queries: { 'enterprises by RESULTS': p50Ms } },
});
const rebuilt = (eventsPerSecond: number) => ({
  ...{ events: 860_000, eventsPerSecond, rawEventsPerSecond: 100_000, ratio: eventsPerSecond / 100_000, cpuMicros: 15 },
});
const results: BenchResults = {
  append: {
    inFlight: { '8': { ours: 3_000, raw: 2_000, ratio: 1.5 } },
    settings: { fsync: 'on', synchronousCommit: 'on' },
    fsyncMicros: 120,
  },
  command: {
    ...{
      connections: 50,
      accepted: 9_000,
      newEvents: 9_000,
      requestsPerSecond: 2_000,
      requestsPerSecondCaughtUp: 1_964,
    },
    ...{ p50Ms: 20, p99Ms: 60, serverCpuMicros: 400, loadCpuMicros: 50 },
  },
  rebuild: { '1': rebuilt(60_000), '10': rebuilt(50_000) },
  leaderboard: { '1': board(2), '10': board(2.2) },
};

describe('the results of a bench', () => {
  it('are one document: ratios by number in flight, the rebuild of the largest city, the boards by size', () => {
    expect(resultsJson(results)).toMatchObject({
      append: { '8': { ours: 3_000, raw: 2_000, ratio: 1.5 } },
      command: { accepted: 9_000, newEvents: 9_000 },
      rebuild: { eventsPerSecond: 50_000, rawEventsPerSecond: 100_000, ratio: 0.5 },
      leaderboard: { '1': { p50Ms: 2 }, '10': { p50Ms: 2.2, p99Ms: 9, requestsPerSecond: 1_000 } },
    });
    expect(Object.keys(resultsJson({}))).toEqual([]);
  });

  it('make a page with the date, the durability and what is aimed at', () => {
    const page = performancePage(results, '2026-11-22');
    expect(page).toContain('Measured 2026-11-22');
    expect(page).toContain('fsync on, synchronous_commit on');
    expect(page).toContain('| 8 | 3 000 | 2 000 | 1.50 × | ≥ 1.0 × |');
    expect(page).toContain('4.0 to 4.6 times a plain NestJS');
    expect(page).toContain('1.10 times that of the smallest');
  });
});

describe('a percentile', () => {
  it('is the value below which the share lies', () => {
    const numbers = Float64Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([percentile(numbers, 0.5), percentile(numbers, 0.99), percentile([7], 0.99)]).toEqual([51, 100, 7]);
  });
});
