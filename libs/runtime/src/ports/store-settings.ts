import type { Pool } from 'pg';

/** The key of a store's fixed business date: `YYYY-MM-DD`, absent in a store that lives. */
export const BUSINESS_DATE = 'business_date';

/** A few settings of the whole store, such as its fixed business date. */
export class StoreSettings {
  constructor(private readonly pool: Pool) {}

  /** The value of a setting; undefined when it has none. */
  async get(key: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ value: string }>('SELECT value FROM runtime.setting WHERE key = $1', [
      key,
    ]);
    return rows[0]?.value;
  }

  /** Sets a value, or takes it away with undefined. */
  async set(key: string, value: string | undefined): Promise<void> {
    if (value === undefined) await this.pool.query('DELETE FROM runtime.setting WHERE key = $1', [key]);
    else {
      await this.pool.query(
        'INSERT INTO runtime.setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        [key, value],
      );
    }
  }
}
