import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { calculateCommand, SIZE_LIMIT } from './calculate.command';

const scenarios = join(__dirname, '../../../libs/money/scenarios');
const folder = mkdtempSync(join(tmpdir(), 'xinhuo-calculate-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Expected {
  readonly input: object;
  readonly expect: object;
}

const inputs = readdirSync(scenarios).map(
  (name) => JSON.parse(readFileSync(join(scenarios, name), 'utf8')) as Expected,
);
const first = inputs[1] ?? { input: {}, expect: {} };

const sink = () => {
  const pieces: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write: (piece: string, _, done) => {
      pieces.push(piece);
      done();
    },
  });
  return { stream, text: () => pieces.join('') };
};

/** Runs the command on bytes in these pieces as standard input. */
const run = async (args: readonly string[], ...pieces: readonly (string | Uint8Array)[]) => {
  const [out, err] = [sink(), sink()];
  const stdin = Readable.from(pieces.map((piece) => Buffer.from(piece as string)));
  const code = await calculateCommand(args, { stdin, stdout: out.stream, stderr: err.stream });
  return { code, out: out.text(), err: err.text() };
};

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const withoutBecause = (text: string): unknown =>
  JSON.parse(text, (key, value: unknown) => (key === 'because' ? undefined : value));

describe('calculate FILE', () => {
  it.each(inputs.map((each, n) => [n + 1, each] as const))(
    'answers scenario %i',
    async (_, { input, expect: answer }) => {
      const { code, out, err } = await run(['-'], JSON.stringify(input));
      expect([code, err]).toEqual([0, '']);
      expect(withoutBecause(out)).toEqual(answer);
    },
  );

  it('reads a file, with or without a byte order mark', async () => {
    const { code, out } = await run([file('good.json', `\uFEFF${JSON.stringify(first.input)}`)]);
    expect(code).toBe(0);
    expect(withoutBecause(out)).toEqual(first.expect);
  });

  it('explains every line', async () => {
    const { out } = await run(['-'], JSON.stringify(first.input));
    const { lines } = JSON.parse(out) as { lines: readonly { because: readonly object[] }[] };
    expect(lines.every(({ because }) => because.length > 3)).toBe(true);
  });

  it.each([
    ['nothing', '', /^input: expected a JSON object, but it is empty\n$/],
    ['white space', ' \n\t', /^input: .* empty\n$/],
    ['half a file', '{"rulebook":', /^input: not JSON/],
    ['no JSON', 'rulebook: x\nfacts: y', /^input: not JSON/],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), /^input: expected text in UTF-8\n$/],
    ['a list', '[]', /^input: expected an object\n$/],
    ['null', 'null', /^input: expected an object\n$/],
    [
      'a wrong field',
      '{"rulebook":{"id":"r","version":1,"schemes":[{"kind":"x"}]}}',
      /^rulebook\.schemes\[0\]\.kind: /,
    ],
    ['an unknown field', '{"facts":{},"when\\n":1}', /^\["when\\n"\]: unknown field\n$/],
    ['a number that would be rounded', '{"rulebook":{"id":"r","version":9007199254740993}}', /^rulebook\.version: /],
    ['deep nesting', '['.repeat(200_000) + ']'.repeat(200_000), /^input: expected an object\n$/],
  ])('refuses %s with one line and code 2', async (_, content, problem) => {
    const { code, out, err } = await run(['-'], content);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(problem);
    expect(err.split('\n')).toHaveLength(2);
  });

  it.each([[join(folder, 'absent.json')], [folder]])('refuses %s', async (path) => {
    const { code, err } = await run([path]);
    expect(code).toBe(2);
    expect(err).toMatch(/: cannot be read \(E[A-Z]+\)\n$/);
  });

  it('refuses a file above the limit without reading it all', async () => {
    const path = file('large.json', '');
    truncateSync(path, SIZE_LIMIT + 1);
    expect(await run([path])).toEqual({ code: 2, out: '', err: `input: expected at most ${SIZE_LIMIT} bytes\n` });
  });

  it.each([[[]], [['a', 'b']], [['--what', '-']], [['--batch', 'a', 'b']]])(
    'explains its usage for %j',
    async (args) => {
      const { code, err } = await run(args);
      expect(code).toBe(2);
      expect(err).toMatch(/^usage: /);
    },
  );

  it('ends quietly when the reader has gone away', async () => {
    const gone = new Writable({ write: (_, __, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })) });
    const stdin = Readable.from([Buffer.from(JSON.stringify(first.input))]);
    expect(await calculateCommand(['-'], { stdin, stdout: gone, stderr: sink().stream })).toBe(1);
  });
});

describe('calculate --batch', () => {
  const text = inputs.map(({ input }) => JSON.stringify(input)).join('\n');

  it('answers line by line', async () => {
    const { code, out, err } = await run(['--batch'], text);
    expect([code, err]).toEqual([0, '']);
    expect(out.trimEnd().split('\n').map(withoutBecause)).toEqual(inputs.map((each) => each.expect));
  });

  it('joins lines that arrive in pieces, even inside a letter', async () => {
    const bytes = Buffer.from(text);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 997) }, (_, n) =>
      bytes.subarray(n * 997, n * 997 + 997),
    );
    expect((await run(['--batch', '-'], ...pieces)).out).toBe((await run(['--batch'], text)).out);
  });

  it('skips blank lines, reports invalid ones and goes on, with code 2 at the end', async () => {
    const good = JSON.stringify(first.input);
    const { code, out, err } = await run(['--batch'], `\n${good}\r\n  \t\r\n{"rulebook":1}\nno\n\n${good}\n\n`);
    expect([code, err]).toEqual([2, '']);
    const results = out.trimEnd().split('\n').map(withoutBecause);
    expect(results).toEqual([
      first.expect,
      { error: 'rulebook: expected an object' },
      { error: 'input: not JSON' },
      first.expect,
    ]);
  });

  it('reads a file too, and answers nothing with nothing', async () => {
    expect(await run(['--batch', file('lines.jsonl', text)])).toEqual(await run(['--batch'], text));
    expect(await run(['--batch'], '')).toEqual({ code: 0, out: '', err: '' });
  });

  it('passes over a line above the limit', async () => {
    const piece = Buffer.alloc(16 * 1024 * 1024, 'x');
    const { code, out } = await run(['--batch'], ...Array<Buffer>(5).fill(piece), `\n${JSON.stringify(first.input)}`);
    expect(code).toBe(2);
    expect(out).toMatch(/^\{"error":"input: expected at most \d+ bytes"\}\n\{"lines"/);
  });
});
