import { Injectable } from '@nestjs/common';
import type { Position } from '@xinhuo/kernel';
import { ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { figures } from './figures.projection';
import { Latest } from './latest';

/** What can change: the year's figures of a whole programme, or its boards. */
export type FigureTopic = 'headlines' | 'leaderboard';

/** Which figures somebody watches. */
export interface WatchedFigures {
  readonly topic: FigureTopic;
  readonly programmeId: string;
  readonly year: number;
}

/** That figures have changed, and the position that they now stand at, for `x-read-after`. */
export interface FigureChange {
  readonly programmeId: string;
  readonly year: number;
  readonly position: Position;
}

/** At least so long between two messages of one topic, in milliseconds. */
const PAUSE = 1_000;

/** What the figures of a topic look like now, as one value: equal values, nothing to tell. */
const LOOKS: Readonly<Record<FigureTopic, string>> = {
  headlines: `SELECT md5(coalesce((SELECT n::text FROM read.node_year_v1 n JOIN read.programme_frame_v1 f USING (programme_id)
      WHERE n.programme_id = $1 AND n.year = $2 AND n.node_id = f.city_id), '')
    || coalesce((SELECT string_agg(m::text, ' ' ORDER BY m.from_grade, m.to_grade) FROM read.promotion_matrix_v1 m
      JOIN read.programme_frame_v1 f USING (programme_id)
      WHERE m.programme_id = $1 AND m.year = $2 AND m.node_id = f.city_id), '')) AS look`,
  leaderboard: `SELECT (SELECT coalesce(sum(hashtextextended(e::text, 0)::numeric), 0) FROM read.enterprise_year_v1 e
      WHERE e.programme_id = $1 AND e.year = $2)::text
    || '/' || (SELECT coalesce(sum(hashtextextended(m::text, 0)::numeric), 0) FROM read.mentor_year_v1 m
      WHERE m.programme_id = $1 AND m.year = $2)::text AS look`,
};

/** One topic that somebody watches in this process. */
class Watch {
  readonly watchers = new Set<Latest<FigureChange>>();
  look: string | undefined;
  /** Set while it is looked at, and for a pause after. */
  resting = false;
  moved: Position | undefined;
}

/**
 * Tells those who watch in this process when figures have changed. It hears from the workers how far the figures have
 * come, whichever process moved them, and looks whether that changed anything: once a second at most, and not at all
 * where nobody watches.
 */
@Injectable()
export class FigureChanges {
  private readonly watches = new Map<string, Watch>();

  constructor(
    private readonly db: DataSource,
    progress: ReadProgress,
  ) {
    progress.onAdvanced(figures.name, (position) => {
      for (const [key, watch] of this.watches) this.moved(key, watch, position);
    });
  }

  /** Changes from now on, the latest only where the reader is slow; ends when the reader returns. */
  async watch(watched: WatchedFigures): Promise<AsyncIterableIterator<FigureChange>> {
    const key = JSON.stringify([watched.topic, watched.programmeId, watched.year]);
    const watch = this.watches.get(key) ?? new Watch();
    this.watches.set(key, watch);
    const latest: Latest<FigureChange> = new Latest(() => {
      watch.watchers.delete(latest);
      if (watch.watchers.size === 0) this.watches.delete(key);
    });
    watch.watchers.add(latest);
    watch.look ??= await this.lookAt(watched);
    return latest;
  }

  private moved(key: string, watch: Watch, position: Position): void {
    watch.moved = position;
    if (watch.resting) return;
    watch.resting = true;
    void this.tell(key, watch).finally(() => {
      setTimeout(() => {
        watch.resting = false;
        if (watch.moved && this.watches.has(key)) this.moved(key, watch, watch.moved);
      }, PAUSE).unref();
    });
  }

  private async tell(key: string, watch: Watch): Promise<void> {
    const position = watch.moved!;
    watch.moved = undefined;
    const [topic, programmeId, year] = JSON.parse(key) as [FigureTopic, string, number];
    try {
      const look = await this.lookAt({ topic, programmeId, year });
      if (look === watch.look) return;
      watch.look = look;
      for (const watcher of watch.watchers) watcher.push({ programmeId, year, position });
    } catch {
      watch.moved ??= position; // the database is away: looked at again after the pause
    }
  }

  private async lookAt({ topic, programmeId, year }: WatchedFigures): Promise<string> {
    const [row] = await this.db.query<{ look: string }[]>(LOOKS[topic], [programmeId, year]);
    return row?.look ?? '';
  }
}
