import type { Conditions } from '@xinhuo/runtime';
import { pinyin } from 'pinyin-pro';
import type { DataSource } from 'typeorm';

const HAN = /\p{Script=Han}/u;
const SPELLED = { toneType: 'none', type: 'array', v: true } as const;

/** As many names are spelled at a time. */
const AT_ONCE = 2_000;

/** How a name sounds, as one word, and its initials: 天新药业 → `tianxinyaoye`, `txyy`. */
const spelled = (name: string): { readonly sounds: string; readonly initials: string } => {
  const syllables = pinyin(name.toLowerCase(), SPELLED).filter((part) => part.trim() !== '');
  return { sounds: syllables.join(''), initials: syllables.map((part) => part.slice(0, 1)).join('') };
};

/** Keeps the spelling of every name that the org tree holds. Keyed by the name, so it is never wrong, only missing. */
const spellNames = async (db: DataSource): Promise<void> => {
  const rows = await db.query<{ name: string }[]>(
    `SELECT DISTINCT n.name FROM read.org_node_v1 n
      WHERE NOT EXISTS (SELECT FROM read.org_spelling_v1 s WHERE s.name = n.name) LIMIT ${AT_ONCE}`,
  );
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name);
  const spellings = names.map(spelled);
  await db.query(
    `INSERT INTO read.org_spelling_v1 (name, sounds, initials)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING`,
    [names, spellings.map(({ sounds }) => sounds), spellings.map(({ initials }) => initials)],
  );
  if (names.length === AT_ONCE) await spellNames(db);
};

/**
 * SQL: whether a row of `read.org_node_v1` is found by part of its name (characters, pinyin or initials) or by the
 * beginning of its credit code.
 */
export const orgMatches = async (
  db: DataSource,
  conditions: Conditions,
  alias: string,
  typed: string,
): Promise<string> => {
  const text = typed.trim().toLowerCase().replace(/\s+/g, '');
  const sought = conditions.place(text);
  // The index finds names with the same characters and pairs; the second condition asks for their order.
  const byName = `(${alias}.name_tokens @> read.name_tokens(${sought}) AND strpos(lower(${alias}.name), ${sought}) > 0)`;
  if (HAN.test(text)) return byName;
  await spellNames(db);
  return `(${byName} OR starts_with(${alias}.credit_code, upper(${sought})) OR EXISTS (
    SELECT FROM read.org_spelling_v1 s WHERE s.name = ${alias}.name
       AND (strpos(s.sounds, ${sought}) > 0 OR strpos(s.initials, ${sought}) > 0)))`;
};
