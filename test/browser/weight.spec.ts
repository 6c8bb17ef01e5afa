import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../dist/console');

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** The scripts that the browser loads before the sign-in page stands: the entry and all that it imports at once. */
const firstLoad = (): ReadonlySet<string> => {
  const manifest = JSON.parse(readFileSync(join(FOLDER, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  const follow = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(follow);
  };
  follow('index.html');
  return files;
};

it('loads at most 300 kB of compressed script for the sign-in page', () => {
  const sizes = [...firstLoad()].map((file) => statSync(join(FOLDER, `${file}.gz`)).size);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(300_000);
});
