import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { REMEMBERED } from './remembered-queries';

const SOURCES = join(__dirname, '..');

/** All queries of the console as they are written, by their names. */
const queries = new Map(
  readdirSync(SOURCES, { withFileTypes: true, recursive: true })
    .filter(({ name }) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts'))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/query (\w+)([^`]*)`/g)])
    .map(([, name = '', body = '']) => [name, body] as const),
);

describe.each([...REMEMBERED])('the answer to %s, which a phone keeps', (name) => {
  const body = queries.get(name) ?? '';

  it('is of a query without variables, so that there is one of it', () => {
    expect(body).toMatch(/^\s*\{/);
  });

  it('holds no money, no number of a person or an account, and hides nothing in a fragment', () => {
    expect(body.match(/\w*(fen|amount|idNumber|idCard|bank|iban|mobile|birth)\w*|\.\.\.\w+/gi)).toBeNull();
  });
});
