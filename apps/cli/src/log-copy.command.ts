import { parseArgs } from 'node:util';

import { EventStoreDbRefusal } from '@xinhuo/event-store';
import { StoreUnavailable } from '@xinhuo/kernel';
import { copyLog, CopyRefused, type CopyRefusal } from '@xinhuo/runtime';

import { StartRefused } from '../../api/src/boot/options';
import { BadUsage, EXIT, type Terminal, writeJson } from './command';
import { openLog, openTarget } from './open-log';

/** How often the progress line is written anew, in events. */
const PROGRESS = 1000;

const REFUSALS: Readonly<Record<CopyRefusal, readonly [zh: string, en: string]>> = {
  SAME_LOG: ['来源和目标是同一个日志', 'source and target are the same log'],
  OTHER_LOG: [
    '目标里已有另一个日志，不是这个日志的开头；请给一个空的目标',
    'the target holds another log, not the beginning of this one: name an empty one',
  ],
  WRITTEN_BY_OTHERS: [
    '复制期间有别的程序写入目标；请停止它，换一个空的目标',
    'something else writes to the target: stop it, and name an empty one',
  ],
  NOT_EQUAL: ['复制后逐条核对不一致', 'the copy is not equal to the log, event by event'],
};

const toOf = (to: string | undefined): string => {
  if (to !== undefined && /^(postgres(ql)?|esdb(\+discover)?):\/\/./.test(to)) return to;
  throw new BadUsage('请用 --to 指定 postgres:// 或 esdb:// 地址 / name the target with --to: postgres:// or esdb://');
};

/** What the other store will not take, such as an append above its limit, in one line. */
const told = (error: unknown): unknown => {
  const isOfStore = [EventStoreDbRefusal, StoreUnavailable, RangeError].some((kind) => error instanceof kind);
  if (!isOfStore) return error;
  const { message } = error as Error;
  return new StartRefused(`存储拒绝或不可用 / a store refuses, or is away: ${message}`, { cause: error });
};

/** `xinhuo log copy`. */
export const copyCommand = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { to: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const to = toOf(values.to);
  const log = await openLog();
  try {
    const target = await openTarget(to);
    try {
      let told = 0;
      const onProgress = (events: number) => {
        if (values.json || events < told + PROGRESS) return;
        told = events;
        terminal.stderr.write(`\r${events} 个事件 / events`);
      };
      const copied = await copyLog(log.store, target.store, { onProgress });
      if (values.json) writeJson(terminal, copied);
      else {
        terminal.stdout.write(
          `已复制 ${copied.copied} 个事件，逐条核对 ${copied.verified} 个，全部一致` +
            ` / ${copied.copied} events copied, all ${copied.verified} compared one by one and equal\n`,
        );
      }
      return EXIT.ok;
    } finally {
      await target.close();
    }
  } catch (error) {
    if (!(error instanceof CopyRefused)) throw told(error);
    const [zh, en] = REFUSALS[error.code];
    if (values.json) writeJson(terminal, { refused: error.code, after: error.after, message: { zh, en } });
    terminal.stderr.write(`${zh}（第 ${error.after} 个事件之后）/ ${en} (after ${error.after} events)\n`);
    return EXIT.failed;
  } finally {
    await log.close();
  }
};
