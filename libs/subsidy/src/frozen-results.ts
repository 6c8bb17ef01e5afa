import { Injectable } from '@nestjs/common';
import { contentHash } from '@xinhuo/kernel';
import type { Facts, Rulebook } from '@xinhuo/money';
import { DataSource } from 'typeorm';
import { type FrozenResult, rulebookOf } from './frozen-result';
import type { Source } from './round-facts.fold';

/** How many results stay in memory: the rounds that people look at. */
const KEPT = 8;

/** What was stored under a hash is not what the hash says: the store was tampered with or is damaged. */
export class ContentDamaged extends Error {
  override readonly name = 'ContentDamaged';
}

/** All that a freeze stores beside the log. */
export interface FrozenContent {
  readonly facts: Facts;
  readonly result: FrozenResult;
  readonly rulebook: object;
  readonly sources: ReadonlyMap<string, Source>;
}

const remember = <T>(known: Map<string, T>, hash: string, content: T): void => {
  known.set(hash, content);
  if (known.size > KEPT) known.delete(known.keys().next().value!);
};

/** The content of freezes by its hash (table `subsidy.frozen`); all of it can be made again from the log. */
@Injectable()
export class FrozenResults {
  private readonly known = new Map<string, FrozenResult>();
  private readonly rulebooks = new Map<string, Rulebook>();

  constructor(private readonly db: DataSource) {}

  /** Stores what is not there yet, all or nothing. */
  async store({ facts, result, rulebook, sources }: FrozenContent): Promise<{ factsHash: string; resultHash: string }> {
    const [factsHash, resultHash, rulebookHash] = [facts, result, rulebook].map((content) => contentHash(content));
    if (!factsHash || !resultHash || !rulebookHash) throw new Error('unreachable');
    const insert =
      'INSERT INTO subsidy.frozen SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[]) ON CONFLICT DO NOTHING';
    await this.db.transaction(async (manager) => {
      await manager.query(insert, [
        [factsHash, resultHash, rulebookHash],
        ['facts', 'result', 'rulebook'],
        [facts, result, rulebook].map((content) => JSON.stringify(content)),
      ]);
      await manager.query(
        `INSERT INTO subsidy.fact_source SELECT $1, * FROM unnest($2::text[], $3::jsonb[]) ON CONFLICT DO NOTHING`,
        [factsHash, [...sources.keys()], [...sources.values()].map((source) => JSON.stringify(source))],
      );
    });
    return { factsHash, resultHash };
  }

  /**
   * The result of this hash; undefined when it is not stored here.
   * @throws ContentDamaged when what is stored is something else.
   */
  async result(hash: string): Promise<FrozenResult | undefined> {
    const known = this.known.get(hash);
    if (known) return known;
    const rows = await this.db.query<{ content: FrozenResult }[]>(
      `SELECT content FROM subsidy.frozen WHERE hash = $1 AND kind = 'result'`,
      [hash],
    );
    const content = rows[0]?.content;
    if (!content) return undefined;
    if (contentHash(content) !== hash) throw new ContentDamaged(`The result stored as ${hash} is another`);
    remember(this.known, hash, content);
    return content;
  }

  /**
   * The rules of this hash; undefined when they are not stored here.
   * @throws RulebookUnreadable when what is stored is something else.
   */
  async rulebook(hash: string): Promise<Rulebook | undefined> {
    const known = this.rulebooks.get(hash);
    if (known) return known;
    const rows = await this.db.query<{ content: object }[]>(
      `SELECT content FROM subsidy.frozen WHERE hash = $1 AND kind = 'rulebook'`,
      [hash],
    );
    const content = rows[0]?.content;
    if (!content) return undefined;
    const rulebook = rulebookOf(content, hash);
    remember(this.rulebooks, hash, rulebook);
    return rulebook;
  }

  /** The facts and rulebook of these hashes are stored too. */
  async holds(...hashes: readonly string[]): Promise<boolean> {
    const [row] = await this.db.query<{ n: number }[]>(
      'SELECT count(*)::integer AS n FROM subsidy.frozen WHERE hash = ANY ($1)',
      [hashes],
    );
    return row?.n === new Set(hashes).size;
  }

  /** The sources of these facts (`enterprise:<id>`), by name; absent ones are left out. */
  async sources(factsHash: string, facts: readonly string[]): Promise<ReadonlyMap<string, Source>> {
    const rows = await this.db.query<{ fact: string; source: Source }[]>(
      'SELECT fact, source FROM subsidy.fact_source WHERE facts_hash = $1 AND fact = ANY ($2)',
      [factsHash, facts],
    );
    return new Map(rows.map(({ fact, source }) => [fact, source]));
  }
}
