import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';

import { type EventStore, START } from '@xinhuo/kernel';

import { TextWriter } from './calculate.streams';
import { BadUsage, EXIT, type Terminal, writeJson } from './command';
import { openLog } from './open-log';

/** One line an event, as it was recorded, no faster than they are taken; answers with their number. */
const writeLines = async (store: EventStore, stream: NodeJS.WritableStream): Promise<number> => {
  const writer = new TextWriter(stream);
  let count = 0;
  for await (const { events } of store.readAll(START)) {
    for (const { position, stream: name, version, id, type, schema, data, metadata } of events) {
      const line = JSON.stringify({ position, stream: name, version, id, type, schema, data, metadata });
      await writer.add(`${line}\n`);
    }
    count += events.length;
  }
  await writer.flush();
  return count;
};

/** Readable by its owner alone, and there under its name only when it is whole. */
const writeFile = async (store: EventStore, file: string): Promise<number> => {
  const unfinished = `${file}.unfinished`;
  const stream = createWriteStream(unfinished, { mode: 0o600 });
  try {
    const count = await writeLines(store, stream);
    stream.end();
    await finished(stream);
    await rename(unfinished, file);
    return count;
  } catch (error) {
    stream.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
};

const hasGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';

/** To a reader that may leave early, as `head` does. */
const writeOut = async (store: EventStore, { stdout }: Terminal): Promise<void> => {
  const ignore = () => undefined;
  stdout.on('error', ignore);
  try {
    await writeLines(store, stdout);
  } catch (error) {
    if (!hasGone(error)) throw error;
  } finally {
    stdout.removeListener('error', ignore);
  }
};

/** `xinhuo log export`. */
export const exportCommand = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const { out: file, json } = values;
  if (json && file === undefined) {
    throw new BadUsage('不带 --out 时标准输出就是日志，没有 --json / without --out stdout is the log itself');
  }
  if (file === '') throw new BadUsage('请用 --out 指定文件 / name a file with --out');
  const log = await openLog();
  try {
    if (file === undefined) await writeOut(log.store, terminal);
    else {
      const events = await writeFile(log.store, file);
      if (json) writeJson(terminal, { file, events });
      else terminal.stdout.write(`已导出 ${events} 个事件到 ${file} / ${events} events were written\n`);
    }
    return EXIT.ok;
  } finally {
    await log.close();
  }
};
