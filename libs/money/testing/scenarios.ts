import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A worked example: what a file holds, and what it must give. */
export interface Scenario {
  readonly file: string;
  readonly name: string;
  readonly why: string;
  readonly input: { readonly rulebook: object; readonly facts: object; readonly asOf: string };
  readonly expect: object;
}

const folder = join(__dirname, '../scenarios');

/** Every worked example, in order. */
export const scenarios: readonly Scenario[] = readdirSync(folder)
  .sort()
  .map((file) => ({ file, ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<Scenario, 'file'>) }));
