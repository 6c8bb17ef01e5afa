import type { ChildProcess } from 'node:child_process';

/** The server of the run with its data folder, kept between set-up and teardown. */
export interface City {
  readonly server: ChildProcess;
  readonly folder: string;
}

const kept: { city?: City } = ((globalThis as { xinhuoCity?: { city?: City } }).xinhuoCity ??= {});

export const keepCity = (city: City): void => {
  kept.city = city;
};

export const keptCity = (): City | undefined => kept.city;
