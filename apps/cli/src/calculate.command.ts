import { createReadStream } from 'node:fs';
import { answer, type Answer, parseJson } from '@xinhuo/money';
import { type Chunks, readAll, readLines, type Taken, textOf, TextWriter } from './calculate.streams';

/** The terminal, or what a test puts in its place. */
export interface CalculateIo {
  readonly stdin: Chunks;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** The largest file, and the longest line of a batch: 64 MiB, more than 100 000 pairings with their certificates. */
export const SIZE_LIMIT = 64 * 1024 * 1024;

const OK = 0;
const FAILED = 1;
const BAD_INPUT = 2;
const USAGE = 'usage: xinhuo calculate FILE|-, or xinhuo calculate --batch [FILE|-]';

type Result = { readonly answer: Answer } | { readonly error: string };

const jsonOf = (text: string): { readonly value: unknown } | { readonly error: string } => {
  if (text.trim() === '') return { error: 'input: expected a JSON object, but it is empty' };
  try {
    return { value: parseJson(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, position] = /position (\d+)/.exec(error.message) ?? [];
    return { error: `input: not JSON${position === undefined ? '' : ` from character ${position} on`}` };
  }
};

const calculated = (bytes: Taken): Result => {
  if (bytes === 'too large') return { error: `input: expected at most ${SIZE_LIMIT} bytes` };
  const text = textOf(bytes);
  if (text === undefined) return { error: 'input: expected text in UTF-8' };
  const json = jsonOf(text);
  if ('error' in json) return json;
  const result = answer(json.value);
  if ('parsed' in result) return { answer: result.parsed };
  return { error: `${result.malformed.path}: ${result.malformed.problem}` };
};

/** Piece by piece: with the `because` of every line, a large answer is longer than a text may be. */
const writeAnswer = async (out: TextWriter, { lines, moves, ineligible }: Answer, gap: '\n' | ''): Promise<void> => {
  const list = async <T>(name: string, all: readonly T[], shown: (one: T) => unknown): Promise<void> => {
    void out.add(`"${name}":[`);
    for (const [n, one] of all.entries()) {
      const full = out.add(`${n === 0 ? gap : `,${gap}`}${JSON.stringify(shown(one))}`);
      if (full) await full;
    }
  };
  void out.add('{');
  await list('lines', lines, (line) => ({ ...line, because: line.because() }));
  void out.add('],');
  await list('moves', moves, (move) => move);
  void out.add('],');
  await list('ineligible', ineligible, (one) => one);
  const full = out.add(']}\n');
  if (full) await full;
};

const one = async (source: Chunks, out: TextWriter): Promise<string | undefined> => {
  const result = calculated(await readAll(source, SIZE_LIMIT));
  if ('error' in result) return result.error;
  await writeAnswer(out, result.answer, '\n');
  await out.flush();
  return undefined;
};

const isBlank = (line: Taken): boolean => line !== 'too large' && line.every((byte) => byte <= 32);

const batch = async (source: Chunks, out: TextWriter): Promise<number> => {
  let code = OK;
  for await (const line of readLines(source, SIZE_LIMIT)) {
    if (isBlank(line)) continue;
    const result = calculated(line);
    if ('answer' in result) await writeAnswer(out, result.answer, '');
    else {
      code = BAD_INPUT;
      await out.add(`${JSON.stringify(result)}\n`);
    }
  }
  await out.flush();
  return code;
};

interface Request {
  readonly isBatch: boolean;
  /** A path, or `-` for standard input. */
  readonly name: string;
}

const requestOf = (args: readonly string[]): Request | undefined => {
  const options = args.filter((arg) => arg.startsWith('--'));
  const names = args.filter((arg) => !arg.startsWith('--'));
  const isBatch = options.includes('--batch');
  const isKnown = options.every((option) => option === '--batch' || option === '--json'); // the output is JSON anyway
  if (!isKnown || names.length > 1 || (names.length === 0 && !isBatch)) return undefined;
  return { isBatch, name: names[0] ?? '-' };
};

/** A file that cannot be read is bad input; a reader that went away is no fault of the input. */
const codeOf = (error: unknown, refuse: (why: string) => number): number => {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return syscall === 'write' || code === 'EPIPE' ? FAILED : refuse(`cannot be read (${code})`);
};

const run = async (args: readonly string[], { stdin, stdout, stderr }: CalculateIo): Promise<number> => {
  const refuse = (problem: string): number => {
    stderr.write(`${problem}\n`);
    return BAD_INPUT;
  };
  const request = requestOf(args);
  if (!request) return refuse(USAGE);
  const source = request.name === '-' ? stdin : createReadStream(request.name);
  const out = new TextWriter(stdout);
  try {
    if (request.isBatch) return await batch(source, out);
    const problem = await one(source, out);
    return problem === undefined ? OK : refuse(problem);
  } catch (error) {
    return codeOf(error, (why) => refuse(`${JSON.stringify(request.name)}: ${why}`));
  }
};

/**
 * `calculate FILE|-` and `calculate --batch`: what a rulebook owes, and what to pay or claw back (docs/reference/calculate.md).
 * Resolves to the exit code: 0, or 2 for bad input with one line on standard error.
 */
export const calculateCommand = async (args: readonly string[], io: CalculateIo): Promise<number> => {
  const ignore = () => undefined; // a reader that went away shows as a failed write
  io.stdout.on('error', ignore);
  try {
    return await run(args, io);
  } finally {
    io.stdout.removeListener('error', ignore);
  }
};
