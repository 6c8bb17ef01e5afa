import type { Size } from '@xinhuo/demonstration';
import { EventStore } from '@xinhuo/kernel';
import { Vault } from '@xinhuo/people';
import { Runtime } from '@xinhuo/runtime';

import type { BenchResults, Part } from './bench-results';
import { cityFixture } from './city-fixture';
import type { Lab } from './lab';
import { benchLeaderboard, type BoardCity } from './leaderboard.bench';
import { benchRebuild, type RebuildBench } from './rebuild.bench';

type CityResults = Pick<BenchResults, 'rebuild' | 'leaderboard'>;

/** What the boards join names from. */
const NAMES = ['org_node', 'worker_register'];

/** Puts a city into a database of its own and opens a server over it, without a worker. */
const openCity = async (lab: Lab, size: Size): Promise<BoardCity> => {
  const name = `city_${String(size).replace('.', '_')}`;
  const { plan, log } = await cityFixture(size);
  const { url } = await lab.database(name);
  const xinhuo = await lab.boot(name, 'api');
  await log.appendTo(xinhuo.app.get(EventStore, { strict: false }));
  return { size, plan, xinhuo, url };
};

/** Names of the masters, and the read tables that names are joined from. */
const prepareNames = async ({ plan, xinhuo: { app } }: BoardCity): Promise<void> => {
  const vault = app.get(Vault, { strict: false });
  for (const { masters } of plan.firms) {
    await Promise.all(masters.map(({ personId, name }) => vault.putPerson({ personId, name })));
  }
  const runtime = app.get(Runtime, { strict: false });
  for (const projection of NAMES) await runtime.rebuild(projection);
};

/** Measures what needs whole cities: the rebuild at each size, then the boards of all sizes by turns. */
export const benchCities = async (
  lab: Lab,
  sizes: readonly Size[],
  parts: ReadonlySet<Part>,
  tell: (part: Part) => void,
): Promise<CityResults> => {
  if (!parts.has('rebuild') && !parts.has('leaderboard')) return {};
  const cities: BoardCity[] = [];
  const rebuild: Record<string, RebuildBench> = {};
  try {
    tell('rebuild');
    for (const size of sizes) {
      const city = await openCity(lab, size);
      cities.push(city);
      rebuild[size] = await benchRebuild(city.xinhuo, city.url);
    }
    if (!parts.has('leaderboard')) return { rebuild };
    tell('leaderboard');
    for (const city of cities) await prepareNames(city);
    const leaderboard = await benchLeaderboard(cities);
    return { ...(parts.has('rebuild') && { rebuild }), leaderboard };
  } finally {
    for (const { xinhuo } of cities) await xinhuo.close();
  }
};
