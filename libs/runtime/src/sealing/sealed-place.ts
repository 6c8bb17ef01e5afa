import { type Position, START } from '@xinhuo/kernel';
import type { Pool } from 'pg';

/** How far a log is sealed: how many seals it has, the hash of the last, and where the events that they cover end. */
export interface SealedPlace {
  readonly seals: number;
  readonly hash: string | null;
  readonly position: Position;
}

/** Before the first seal. */
export const UNSEALED: SealedPlace = { seals: 0, hash: null, position: START };

/**
 * Where the sealer of an installation remembers how far it has come: beside the log and not in it, so that it begins
 * where it left off, and so that somebody who cuts the log's end off, seals and all, has to change this as well.
 */
export class SealedPlaces {
  constructor(private readonly pool: Pool) {}

  /** What is remembered of a log; nothing was sealed where nothing is. */
  async of(logIdentity: string): Promise<SealedPlace> {
    const { rows } = await this.pool.query<SealedPlace>(
      'SELECT seals, hash, position FROM runtime.sealed WHERE log_identity = $1',
      [logIdentity],
    );
    return rows[0] ?? UNSEALED;
  }

  /** Remembers a place, unless a later one is known. */
  async keep(logIdentity: string, { seals, hash, position }: SealedPlace): Promise<void> {
    await this.pool.query(
      `INSERT INTO runtime.sealed (log_identity, seals, hash, position) VALUES ($1, $2, $3, $4)
       ON CONFLICT (log_identity) DO UPDATE
       SET seals = excluded.seals, hash = excluded.hash, position = excluded.position
       WHERE sealed.seals < excluded.seals`,
      [logIdentity, seals, hash, position],
    );
  }
}
