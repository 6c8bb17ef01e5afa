import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { DirectoryEvidenceStore } from './directory.evidence-store';
import { FileTooLarge } from './evidence-store';

describe('the directory of evidence', () => {
  const directory = mkdtempSync(join(tmpdir(), 'evidence-'));
  const store = new DirectoryEvidenceStore(directory);
  const content = Buffer.from('一份协议');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const receive = (limit = 1000) => store.receive(Readable.from([content.subarray(0, 3), content.subarray(3)]), limit);
  const incoming = () => readdirSync(join(directory, 'incoming'));

  it('names a file by its content and keeps one copy of it', async () => {
    for (let time = 0; time < 2; time += 1) {
      const file = await receive();
      expect(file).toMatchObject({ sha256, size: content.length });
      await file.keep();
    }
    expect(await buffer((await store.open(sha256))!)).toEqual(content);
    expect(incoming()).toEqual([]);
  });

  it('shows nothing before it is kept', async () => {
    const file = await store.receive(Readable.from([Buffer.from('草稿')]), 1000);
    expect(await store.open(file.sha256)).toBeUndefined();
    await file.drop();
    expect(incoming()).toEqual([]);
  });

  it('refuses what is too large and keeps nothing of it', async () => {
    await expect(receive(5)).rejects.toThrow(FileTooLarge);
    expect(incoming()).toEqual([]);
  });
});
