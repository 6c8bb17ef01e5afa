import { Inject, Injectable } from '@nestjs/common';
import { parseIdNumber } from '@xinhuo/kernel';
import { DataSource } from 'typeorm';
import { Coalesced } from './coalesced';
import { FieldCipher } from './field-cipher';
import { nameMatches } from './name-match';
import { nameTokens, searchedTokens } from './name-tokens';
import { parsePhone } from './phone';
import { Vault } from './vault';
import type { EnteredPerson, PersonDetails, PersonEntry, VaultBankAccount, VaultCertificate, VaultText } from './vault';
import type { VaultKeys } from './vault-keys';
import { comparable, parsedNumbers } from './vault-numbers';
import { writeCertificates, writePeople, writeTexts } from './vault-writes';
import type { CertificateRow, PersonRow, PersonWrite } from './vault-writes';

/** Token of the keys that the vault encrypts with. */
export const VAULT_KEYS = Symbol('vault keys');

type Person = PersonDetails & { readonly personId: string };

/** The vault in PostgreSQL, in a schema of its own. */
@Injectable()
export class PostgresVault extends Vault {
  private readonly cipher: FieldCipher;
  private readonly people = this.peopleWrites('replace');
  private readonly offered = this.peopleWrites('offer');
  private readonly settled = this.peopleWrites('settle');
  private readonly written = new Coalesced<VaultText>(
    ({ textId }) => textId,
    (rows) => writeTexts(this.db, rows),
  );
  private readonly papers = new Coalesced<CertificateRow>(
    ({ certificateId }) => certificateId,
    (rows) => writeCertificates(this.db, rows),
  );

  constructor(
    private readonly db: DataSource,
    @Inject(VAULT_KEYS) keys: VaultKeys,
  ) {
    super();
    this.cipher = new FieldCipher(keys);
  }

  override async putPerson(person: Person): Promise<void> {
    await this.people.put(this.rowOf(person, null));
  }

  override async offerPerson(person: EnteredPerson): Promise<void> {
    await this.offered.put(this.rowOf(person, person.detailsId));
  }

  override async settlePerson(person: EnteredPerson): Promise<void> {
    await this.settled.put(this.rowOf(person, person.detailsId));
  }

  override async confirmPerson({ personId, detailsId }: PersonEntry): Promise<void> {
    await this.db.query('UPDATE vault.person SET settled = true WHERE person_id = $1 AND details_id = $2', [
      personId,
      detailsId,
    ]);
  }

  override async withdrawPerson({ personId, detailsId }: PersonEntry): Promise<void> {
    await this.db.query('DELETE FROM vault.person WHERE person_id = $1 AND details_id = $2 AND NOT settled', [
      personId,
      detailsId,
    ]);
  }

  override waitingSince(before: Date, limit: number): Promise<readonly PersonEntry[]> {
    return this.db.query(
      `SELECT person_id AS "personId", details_id AS "detailsId" FROM vault.person
        WHERE NOT settled AND kept_at < $1 ORDER BY kept_at LIMIT $2`,
      [before, limit],
    );
  }

  private peopleWrites(how: PersonWrite): Coalesced<PersonRow> {
    return new Coalesced(
      ({ personId }) => personId,
      (rows) => writePeople(this.db, how, rows),
    );
  }

  private rowOf({ personId, name, ...numbers }: Person, detailsId: string | null): PersonRow {
    const { idNumber, phone } = parsedNumbers(numbers);
    return {
      personId,
      detailsId,
      name: name.trim(),
      tokens: nameTokens(name).join(' '),
      idNumber: idNumber === undefined ? null : this.cipher.seal(idNumber, `id_number:${personId}`),
      idNumberHash: idNumber === undefined ? null : this.cipher.lookUpHash('id_number', idNumber),
      phone: phone === undefined ? null : this.cipher.seal(phone, `phone:${personId}`),
      phoneHash: phone === undefined ? null : this.cipher.lookUpHash('phone', phone),
    };
  }

  override async names(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; name: string }[] = await this.db.query(
      'SELECT person_id AS id, name FROM vault.person WHERE person_id = ANY($1::uuid[]) AND erased_at IS NULL',
      [personIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  override async duplicatesOf({ idNumber, phone }: Omit<PersonDetails, 'name'>): Promise<readonly string[]> {
    const id = idNumber === undefined ? undefined : parseIdNumber(idNumber)?.number;
    const telephone = phone === undefined ? undefined : parsePhone(phone);
    const rows: { id: string }[] = await this.db.query(
      `SELECT person_id AS id FROM vault.person
        WHERE id_number_hash = ANY($1::bytea[]) OR phone_hash = ANY($2::bytea[]) ORDER BY person_id`,
      [
        id === undefined ? [] : this.cipher.lookUpHashes('id_number', id),
        telephone === undefined ? [] : this.cipher.lookUpHashes('phone', telephone),
      ],
    );
    return rows.map((row) => row.id);
  }

  override async search(typed: string, limit: number): Promise<readonly string[]> {
    const { tokens, text } = searchedTokens(typed);
    if (tokens.length === 0) return [];
    const rows: { id: string }[] = await this.db.query(
      `SELECT person_id AS id FROM vault.person WHERE ${nameMatches('person', '$1', '$2')}
        ORDER BY name, person_id LIMIT $3`,
      [tokens, text, limit],
    );
    return rows.map(({ id }) => id);
  }

  override fingerprint(typed: string): string {
    return this.cipher.lookUpHash('fingerprint', typed).toString('hex');
  }

  override putText(text: VaultText): Promise<void> {
    return this.written.put(text);
  }

  override unsettledTexts(before: Date, limit: number): Promise<readonly Pick<VaultText, 'textId' | 'namedIn'>[]> {
    return this.db.query(
      `SELECT text_id AS "textId", named_in AS "namedIn" FROM vault.text
        WHERE NOT settled AND kept_at < $1 ORDER BY kept_at LIMIT $2`,
      [before, limit],
    );
  }

  override async settleTexts(textIds: readonly string[]): Promise<void> {
    await this.db.query('UPDATE vault.text SET settled = true WHERE text_id = ANY($1::uuid[])', [textIds]);
  }

  override async forgetTexts(textIds: readonly string[], before: Date): Promise<void> {
    await this.db.query('DELETE FROM vault.text WHERE text_id = ANY($1::uuid[]) AND NOT settled AND kept_at < $2', [
      textIds,
      before,
    ]);
  }

  override async texts(textIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; body: string }[] = await this.db.query(
      'SELECT text_id AS id, body FROM vault.text WHERE text_id = ANY($1::uuid[])',
      [textIds],
    );
    return new Map(rows.map(({ id, body }) => [id, body]));
  }

  override putCertificate({ certificateId, personId, number }: VaultCertificate): Promise<void> {
    return this.papers.put({
      certificateId,
      personId,
      number: this.cipher.seal(number.trim(), `certificate:${certificateId}`),
      numberHash: this.cipher.lookUpHash('certificate', comparable(number)),
    });
  }

  override async certificates(certificateIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; number: Buffer }[] = await this.db.query(
      'SELECT certificate_id AS id, number FROM vault.certificate WHERE certificate_id = ANY($1::uuid[])',
      [certificateIds],
    );
    return new Map(rows.map(({ id, number }) => [id, this.cipher.open(number, `certificate:${id}`)]));
  }

  override async sharedCertificates(certificateIds: readonly string[]): Promise<ReadonlySet<string>> {
    const numbers = await this.certificates(certificateIds);
    // Under each key, because a number may have been entered before and after a rotation.
    const hashes = [...numbers].flatMap(([id, number]) =>
      this.cipher.lookUpHashes('certificate', comparable(number)).map((hash) => ({ id, hash })),
    );
    const rows: { id: string }[] = await this.db.query(
      `SELECT DISTINCT asked.id FROM unnest($1::uuid[], $2::bytea[]) AS asked (id, hash)
         JOIN vault.certificate mine ON mine.certificate_id = asked.id
         JOIN vault.certificate other ON other.number_hash = asked.hash AND other.person_id <> mine.person_id`,
      [hashes.map(({ id }) => id), hashes.map(({ hash }) => hash)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  override async putBankAccount({ accountId, holderId, bank, number }: VaultBankAccount): Promise<void> {
    const digits = comparable(number);
    await this.db.query(
      `INSERT INTO vault.bank_account (account_id, holder_id, bank, number, number_hash) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (account_id) DO UPDATE
          SET bank = excluded.bank, number = excluded.number, number_hash = excluded.number_hash`,
      [
        accountId,
        holderId,
        bank,
        this.cipher.seal(digits, `bank_account:${accountId}`),
        this.cipher.lookUpHash('bank_account', digits),
      ],
    );
  }

  override async bankAccounts(accountIds: readonly string[]): Promise<ReadonlyMap<string, VaultBankAccount>> {
    const rows: (Omit<VaultBankAccount, 'number'> & { number: Buffer })[] = await this.db.query(
      `SELECT account_id AS "accountId", holder_id AS "holderId", bank, number
         FROM vault.bank_account WHERE account_id = ANY($1::uuid[])`,
      [accountIds],
    );
    const opened = rows.map((row) => ({
      ...row,
      number: this.cipher.open(row.number, `bank_account:${row.accountId}`),
    }));
    return new Map(opened.map((account) => [account.accountId, account]));
  }

  override async erase(personId: string): Promise<void> {
    await this.db.query(
      `WITH certificates AS (DELETE FROM vault.certificate WHERE person_id = $1),
            accounts AS (DELETE FROM vault.bank_account WHERE holder_id = $1),
            texts AS (DELETE FROM vault.text WHERE person_id = $1 OR (also_about <> '{}' AND also_about @> ARRAY[$1::uuid]))
       INSERT INTO vault.person (person_id, name, tokens, erased_at) VALUES ($1, '', '{}', now())
       ON CONFLICT (person_id) DO UPDATE
          SET name = '', tokens = '{}', id_number = NULL, id_number_hash = NULL, phone = NULL, phone_hash = NULL,
              details_id = NULL, settled = true, erased_at = coalesce(person.erased_at, now())`,
      [personId],
    );
  }
}
