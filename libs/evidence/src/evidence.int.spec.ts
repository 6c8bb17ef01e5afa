import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import type { Actor } from '@xinhuo/kernel';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import { OrgDirectory } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';

import { DirectoryEvidenceStore } from './directory.evidence-store';
import { Evidence } from './evidence';
import { evidenceMigrations } from './migrations';

/** One city with one firm. */
class SmallTree extends OrgDirectory {
  override isWithin(nodeId: string, ancestorId: string): Promise<boolean> {
    return Promise.resolve(nodeId === ancestorId || (nodeId === 'firm' && ancestorId === 'city'));
  }

  override ancestorsOf(nodeId: string): Promise<readonly string[]> {
    return Promise.resolve(nodeId === 'firm' ? ['firm', 'city'] : [nodeId]);
  }
}

const actor = (role: Actor['role'], nodeId: string): Actor => {
  const id = randomUUID();
  return { accountId: id, personId: id, role, nodeId };
};

describe('files that a command names', () => {
  let database: FreshDatabase;
  let db: DataSource;
  let evidence: Evidence;
  const uploader = actor('APPRENTICE', 'firm');

  beforeAll(async () => {
    database = await freshDatabase(evidenceMigrations);
    db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    evidence = new Evidence(new DirectoryEvidenceStore(mkdtempSync(join(tmpdir(), 'evidence-'))), db, new SmallTree());
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  const uploaded = async (text: string) =>
    (await evidence.upload(uploader, Readable.from([Buffer.from(text)])))!.sha256;

  it('are missing for whoever could not open them', async () => {
    const [sha256, unknown] = [await uploaded('协议'), '0'.repeat(64)];
    expect(await evidence.missing(uploader, [sha256, unknown])).toEqual([unknown]);
    expect(await evidence.missing(actor('ENTERPRISE', 'city'), [sha256])).toEqual([]);
    expect(await evidence.missing(actor('APPRENTICE', 'firm'), [sha256])).toEqual([sha256]);
    expect(await evidence.missing(actor('ENTERPRISE', 'elsewhere'), [sha256])).toEqual([sha256]);
  });

  it('are looked up once where they are there, and again where they were not', async () => {
    const sha256 = await uploaded('照片');
    const asked = jest.spyOn(db, 'query');
    for (let time = 0; time < 3; time += 1) await evidence.missing(uploader, [sha256]);
    expect(asked).toHaveBeenCalledTimes(1);
    for (let time = 0; time < 3; time += 1) await evidence.missing(uploader, ['1'.repeat(64)]);
    expect(asked).toHaveBeenCalledTimes(4);
  });
});
