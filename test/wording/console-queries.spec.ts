import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema, concatAST, type DocumentNode, Kind, parse, validate, specifiedRules } from 'graphql';

const ROOT = join(__dirname, '../..');
const CONSOLE = join(ROOT, 'apps/console/src');
/** `@_unmask` is for the types alone and is not sent. */
const DOCUMENT = /\bgraphql\(\s*`([^`]*)`/g;

const files = readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const documents = files.flatMap((file) =>
  [...readFileSync(join(CONSOLE, file), 'utf8').matchAll(DOCUMENT)].map(
    ([, text = '']) => [file, parse(text.replaceAll('@_unmask', ''))] as const,
  ),
);
const fragments: readonly DocumentNode[] = documents
  .map(([, document]) => document)
  .filter(({ definitions }) => definitions.every(({ kind }) => kind === Kind.FRAGMENT_DEFINITION));

// Types see fields and variables; values that are written into a document, such as of an enum, only this sees.
describe('the documents of the console', () => {
  const schema = buildSchema(readFileSync(join(ROOT, 'schema.graphql'), 'utf8'));
  const rules = specifiedRules.filter(({ name }) => name !== 'NoUnusedFragmentsRule');

  it.each(documents)('%s holds to the schema', (_, document) => {
    const isFragment = fragments.includes(document);
    const whole = concatAST(isFragment ? fragments : [document, ...fragments]);
    expect(validate(schema, whole, rules).map(({ message }) => message)).toEqual([]);
  });
});
