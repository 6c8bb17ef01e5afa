import { randomUUID } from 'node:crypto';
import { completeIdNumber } from '@xinhuo/kernel';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import { DataSource } from 'typeorm';
import { peopleMigrations } from './migrations';
import { PostgresVault } from './postgres.vault';
import { InvalidNumber } from './vault';
import type { VaultKeys } from './vault-keys';

const key = (keyId: string, byte: number) => ({ keyId, secret: Buffer.alloc(32, byte) });
const idNumber = completeIdNumber('64020219880229301')!;
const phone = '13909520001';
const namedIn = 'worker-1' as const;

describe('the vault', () => {
  let database: FreshDatabase;
  let db: DataSource;
  let statements: string[];
  const vaultWith = (keys: VaultKeys) => new PostgresVault(db, keys);
  let vault: PostgresVault;

  beforeAll(async () => {
    database = await freshDatabase(peopleMigrations);
    statements = [];
    db = new DataSource({
      type: 'postgres',
      url: database.url,
      logging: true,
      logger: {
        logQuery: (query) => statements.push(query),
        logQueryError: () => undefined,
        logQuerySlow: () => undefined,
        logSchemaBuild: () => undefined,
        logMigration: () => undefined,
        log: () => undefined,
      },
    });
    await db.initialize();
    vault = vaultWith([key('k1', 1)]);
  });

  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  beforeEach(() => db.query('TRUNCATE vault.person, vault.certificate, vault.bank_account, vault.text'));

  const everyByte = async () => {
    const tables = ['person', 'certificate', 'bank_account', 'text'];
    const rows = await Promise.all(tables.map((table) => db.query(`SELECT t::text AS row FROM vault.${table} t`)));
    const text = rows.flat().map(({ row }: { row: string }) => row).join('\n'); // prettier-ignore
    const bytes = [...text.matchAll(/\\x([0-9a-f]*)/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1'));
    return [text, ...bytes].join('\n');
  };

  it('keeps names in the clear and every number encrypted', async () => {
    const personId = randomUUID();
    const certificateId = randomUUID();
    const accountId = randomUUID();
    await vault.putPerson({ personId, name: '王建国', idNumber, phone });
    await vault.putCertificate({ certificateId, personId, number: '2564000123456' });
    await vault.putBankAccount({ accountId, holderId: personId, bank: '工商银行', number: '6222020200112233' });
    const kept = await everyByte();
    expect(kept).toContain('王建国');
    for (const secret of [idNumber, phone, '2564000123456', '6222020200112233']) expect(kept).not.toContain(secret);
    expect(await vault.names([personId])).toEqual(new Map([[personId, '王建国']]));
    expect(await vault.certificates([certificateId])).toEqual(new Map([[certificateId, '2564000123456']]));
    expect((await vault.bankAccounts([accountId])).get(accountId)).toMatchObject({ number: '6222020200112233' });
  });

  it('does not open a value that was put in another row', async () => {
    const [mine, other] = [randomUUID(), randomUUID()];
    await vault.putCertificate({ certificateId: mine, personId: randomUUID(), number: 'A1' });
    await vault.putCertificate({ certificateId: other, personId: randomUUID(), number: 'B2' });
    await db.query(
      `UPDATE vault.certificate SET number = (SELECT number FROM vault.certificate WHERE certificate_id = $1)
        WHERE certificate_id = $2`,
      [mine, other],
    );
    await expect(vault.certificates([other])).rejects.toThrow();
  });

  it('finds who has the same number, however it is written', async () => {
    const [first, second] = [randomUUID(), randomUUID()].sort();
    await vault.putPerson({ personId: first!, name: '甲', idNumber: idNumber.toLowerCase(), phone });
    await vault.putPerson({ personId: second!, name: '乙', phone: '+86 139-0952-0001' });
    expect(await vault.duplicatesOf({ idNumber: ` ${idNumber} ` })).toEqual([first]);
    expect(await vault.duplicatesOf({ phone })).toEqual([first, second]);
    expect(await vault.duplicatesOf({ idNumber: 'nonsense', phone: '12' })).toEqual([]);
    expect(await vault.duplicatesOf({})).toEqual([]);
  });

  it('finds the same certificate used for two persons, also after a rotation', async () => {
    const person = randomUUID();
    const [mine, again, other, alone] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await vault.putCertificate({ certificateId: mine, personId: person, number: 'NX 2025-001a' });
    await vault.putCertificate({ certificateId: again, personId: person, number: 'NX2025001A' });
    expect(await vault.sharedCertificates([mine, again])).toEqual(new Set());
    const rotated = vaultWith([key('k2', 2), key('k1', 1)]);
    await rotated.putCertificate({ certificateId: other, personId: randomUUID(), number: 'nx2025001A' });
    await rotated.putCertificate({ certificateId: alone, personId: randomUUID(), number: 'NX2025002' });
    const all = [mine, again, other, alone];
    expect(await rotated.sharedCertificates(all)).toEqual(new Set([mine, again, other]));
    expect(await rotated.sharedCertificates([])).toEqual(new Set());
  });

  it('refuses malformed numbers and names the field, not the value', async () => {
    const wrong = { personId: randomUUID(), name: '丙', idNumber: '640202198802293019' };
    await expect(vault.putPerson(wrong)).rejects.toEqual(new InvalidNumber('idNumber'));
    await expect(vault.putPerson({ personId: wrong.personId, name: '丙', phone: '123' })).rejects.toThrow('phone');
    expect(await vault.names([wrong.personId])).toEqual(new Map());
  });

  it.each(['王', '建', '王建', '建国', '王建国', 'wjg', 'WJG', 'wj', 'wangjianguo', 'Wang Jianguo', 'jianguo', 'wang'])(
    'finds 王建国 by %s',
    async (typed) => {
      const [sought, other] = [randomUUID(), randomUUID()];
      await vault.putPerson({ personId: sought, name: '王建国' });
      await vault.putPerson({ personId: other, name: '李小红' });
      expect(await vault.search(typed, 10)).toEqual([sought]);
    },
  );

  it('finds nobody by characters in another order, or by nothing', async () => {
    await vault.putPerson({ personId: randomUUID(), name: '王国建国' });
    expect(await vault.search('王建国', 10)).toEqual([]);
    expect(await vault.search('  ', 10)).toEqual([]);
  });

  it('reads a family name as one, and finds long names of other peoples', async () => {
    const [shan, dili] = [randomUUID(), randomUUID()];
    await vault.putPerson({ personId: shan, name: '单雄信' });
    await vault.putPerson({ personId: dili, name: '迪丽热巴·迪力木拉提' });
    expect(await vault.search('shanxx', 10)).toEqual([]);
    expect(await vault.search('shanxiongxin', 10)).toEqual([shan]);
    expect(await vault.search('sxx', 10)).toEqual([shan]);
    expect(await vault.search('热巴', 10)).toEqual([dili]);
    expect(await vault.search('热巴·迪力', 10)).toEqual([dili]);
    expect(await vault.search('dilireba', 10)).toEqual([dili]);
  });

  it('sorts names by pinyin', async () => {
    const names = ['张三', '白雪', '王建国', '陈一', '王艾'];
    const ids = new Map(names.map((name) => [randomUUID() as string, name]));
    await Promise.all([...ids].map(([personId, name]) => vault.putPerson({ personId, name: `${name}国` })));
    const found = await vault.search('国', 10);
    expect(found.map((id) => ids.get(id))).toEqual(['白雪', '陈一', '王艾', '王建国', '张三']);
  });

  it('writes what comes at once in few statements', async () => {
    statements.length = 0;
    await Promise.all(
      Array.from({ length: 300 }, (_, n) => vault.putPerson({ personId: randomUUID(), name: `职工${n}` })),
    );
    expect(statements.filter((sql) => sql.includes('INSERT INTO vault.person'))).toHaveLength(2);
    const [{ count }] = await db.query('SELECT count(*) AS count FROM vault.person');
    expect(Number(count)).toBe(300);
  });

  it('lets a bad write fail alone', async () => {
    const good = randomUUID();
    const results = await Promise.allSettled([
      vault.putText({ namedIn, textId: randomUUID(), body: 'first' }),
      vault.putText({ namedIn, textId: 'no uuid', body: 'bad' }),
      vault.putText({ namedIn, textId: good, body: 'good' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await vault.texts([good])).toEqual(new Map([[good, 'good']]));
  });

  it('reads and finds what an older key wrote, and nothing without it', async () => {
    const personId = randomUUID();
    const certificateId = randomUUID();
    await vault.putPerson({ personId, name: '丁', idNumber });
    await vault.putCertificate({ certificateId, personId, number: 'C-1' });
    const rotated = vaultWith([key('k2', 2), key('k1', 1)]);
    expect(await rotated.duplicatesOf({ idNumber })).toEqual([personId]);
    expect(await rotated.certificates([certificateId])).toEqual(new Map([[certificateId, 'C-1']]));
    const lost = vaultWith([key('k2', 2)]);
    expect(await lost.duplicatesOf({ idNumber })).toEqual([]);
    await expect(lost.certificates([certificateId])).rejects.toThrow('The vault key k1 is missing');
  });

  it('erases for good', async () => {
    const personId = randomUUID();
    const certificateId = randomUUID();
    const textId = randomUUID();
    await vault.putPerson({ personId, name: '戊己庚', idNumber, phone });
    await vault.putCertificate({ certificateId, personId, number: 'C-2' });
    await vault.putText({ namedIn, textId, personId, body: '因病' });
    await vault.putText({
      namedIn,
      textId: randomUUID(),
      personId: randomUUID(),
      alsoAbout: [personId],
      body: '戊师傅很忙',
    });
    await vault.erase(personId);
    await vault.erase(personId);
    // What was under way when the person was erased comes late, and is not taken in.
    await vault.putPerson({ personId, name: '戊己庚', idNumber });
    await vault.offerPerson({ personId, detailsId: randomUUID(), name: '戊己庚', phone });
    await vault.settlePerson({ personId, detailsId: randomUUID(), name: '戊己庚', phone });
    await vault.putCertificate({ certificateId, personId, number: 'C-2' });
    await vault.putText({ namedIn, textId, personId, body: '戊因病' });
    await vault.putText({
      namedIn,
      textId: randomUUID(),
      personId: randomUUID(),
      alsoAbout: [personId],
      body: '戊还是忙',
    });
    expect(await everyByte()).not.toContain('戊');
    expect(await vault.names([personId])).toEqual(new Map());
    expect(await vault.search('戊', 10)).toEqual([]);
    expect(await vault.duplicatesOf({ idNumber, phone })).toEqual([]);
    expect(await vault.certificates([certificateId])).toEqual(new Map());
    expect(await vault.texts([textId])).toEqual(new Map());
  });

  it('takes in nothing about somebody whom it never knew and who was erased', async () => {
    const personId = randomUUID();
    await vault.erase(personId);
    await vault.putPerson({ personId, name: '壬癸' });
    expect(await vault.names([personId])).toEqual(new Map());
  });
});
