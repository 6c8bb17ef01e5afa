import type { DataSource } from 'typeorm';
import type { VaultText } from './vault';

/** A person ready for the table: tokens in one text, since arrays of arrays cannot be unnested one by one. */
export interface PersonRow {
  readonly personId: string;
  /** The registration's entry; null for a person who is kept without one, such as an officer. */
  readonly detailsId: string | null;
  readonly name: string;
  readonly tokens: string;
  readonly idNumber: Buffer | null;
  readonly idNumberHash: Buffer | null;
  readonly phone: Buffer | null;
  readonly phoneHash: Buffer | null;
}

/** A certificate number ready for the table. */
export interface CertificateRow {
  readonly certificateId: string;
  readonly personId: string;
  readonly number: Buffer;
  readonly numberHash: Buffer;
}

const columns = <T extends object>(rows: readonly T[], ...names: (keyof T)[]) =>
  names.map((name) => rows.map((row) => row[name]));

/** What becomes of a person who is there already. Nothing brings back who was erased. */
const WHEN_KNOWN = {
  replace: `DO UPDATE
          SET name = excluded.name, tokens = excluded.tokens, settled = true,
              id_number = coalesce(excluded.id_number, person.id_number),
              id_number_hash = coalesce(excluded.id_number_hash, person.id_number_hash),
              phone = coalesce(excluded.phone, person.phone),
              phone_hash = coalesce(excluded.phone_hash, person.phone_hash)
        WHERE person.erased_at IS NULL`,
  offer: 'DO NOTHING',
  // All of the entry counts, so that no number of a loser stays beside the winner's name.
  settle: `DO UPDATE
          SET name = excluded.name, tokens = excluded.tokens, settled = true, details_id = excluded.details_id,
              id_number = excluded.id_number, id_number_hash = excluded.id_number_hash,
              phone = excluded.phone, phone_hash = excluded.phone_hash
        WHERE person.erased_at IS NULL
          AND NOT (person.settled AND person.details_id IS NOT DISTINCT FROM excluded.details_id)`,
} as const;

/** How a person is written: replacing what is there, waiting for the registration, or with it in the log. */
export type PersonWrite = keyof typeof WHEN_KNOWN;

/** Many persons in one statement. */
export const writePeople = async (db: DataSource, how: PersonWrite, rows: readonly PersonRow[]): Promise<void> => {
  await db.query(
    `INSERT INTO vault.person (person_id, details_id, name, tokens, id_number, id_number_hash, phone, phone_hash, settled)
       SELECT id, details_id, name, string_to_array(tokens, ' '), id_number, id_number_hash, phone, phone_hash, $9
         FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bytea[], $6::bytea[], $7::bytea[], $8::bytea[])
              AS kept (id, details_id, name, tokens, id_number, id_number_hash, phone, phone_hash)
       ON CONFLICT (person_id) ${WHEN_KNOWN[how]}`,
    [
      ...columns(rows, 'personId', 'detailsId', 'name', 'tokens', 'idNumber', 'idNumberHash', 'phone', 'phoneHash'),
      how !== 'offer',
    ],
  );
};

/** What arrives late about somebody who has been erased is not taken in. */
const NOT_ERASED = (about: string) =>
  `NOT EXISTS (SELECT FROM vault.person p WHERE (${about}) AND p.erased_at IS NOT NULL)`;

/** Many texts in one statement. */
export const writeTexts = async (db: DataSource, rows: readonly VaultText[]): Promise<void> => {
  await db.query(
    `INSERT INTO vault.text (text_id, person_id, also_about, body, named_in, settled)
       SELECT text_id, person_id, others::uuid[], body, named_in, false
         FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[])
              AS kept (text_id, person_id, others, body, named_in)
        WHERE ${NOT_ERASED('kept.person_id = p.person_id OR p.person_id = ANY(kept.others::uuid[])')}
       ON CONFLICT (text_id) DO UPDATE
          SET person_id = excluded.person_id, also_about = excluded.also_about, body = excluded.body,
              kept_at = CASE WHEN text.settled THEN text.kept_at ELSE excluded.kept_at END`,
    columns(
      rows.map((row) => ({ ...row, personId: row.personId ?? null, others: `{${(row.alsoAbout ?? []).join()}}` })),
      'textId',
      'personId',
      'others',
      'body',
      'namedIn',
    ),
  );
};

/** Many certificates in one statement. */
export const writeCertificates = async (db: DataSource, rows: readonly CertificateRow[]): Promise<void> => {
  await db.query(
    `INSERT INTO vault.certificate (certificate_id, person_id, number, number_hash)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bytea[])
                AS kept (certificate_id, person_id, number, number_hash)
        WHERE ${NOT_ERASED('kept.person_id = p.person_id')}
       ON CONFLICT (certificate_id) DO UPDATE SET number = excluded.number, number_hash = excluded.number_hash`,
    columns(rows, 'certificateId', 'personId', 'number', 'numberHash'),
  );
};
