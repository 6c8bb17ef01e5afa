import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

import { EvidenceStore, FileTooLarge, type Incoming } from './evidence-store';
import { Sampler } from './sampler';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Files in a directory, two hexadecimal digits a folder. A file appears whole under its name or not at all. */
export class DirectoryEvidenceStore extends EvidenceStore {
  constructor(private readonly directory: string) {
    super();
  }

  async receive(content: Readable, limit: number): Promise<Incoming> {
    const waiting = join(this.directory, 'incoming');
    await mkdir(waiting, { recursive: true, mode: 0o700 });
    const place = join(waiting, randomUUID());
    const drop = () => rm(place, { force: true });
    try {
      const { sha256, size, sampler } = await this.write(place, content, limit);
      return { sha256, size, sample: sampler.sample(), keep: () => this.keep(place, sha256), drop };
    } catch (error) {
      await drop();
      throw error;
    }
  }

  async open(sha256: string): Promise<Readable | undefined> {
    try {
      const file = await open(this.placeOf(sha256), 'r');
      return file.createReadStream();
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  private async write(place: string, content: Readable, limit: number) {
    const hash = createHash('sha256');
    const sampler = new Sampler();
    let size = 0;
    const file = await open(place, 'wx', 0o600);
    try {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > limit) throw new FileTooLarge(limit);
        hash.update(chunk);
        sampler.see(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { sha256: hash.digest('hex'), size, sampler };
  }

  /** The same content again replaces itself. */
  private async keep(place: string, sha256: string): Promise<void> {
    const folder = join(this.directory, sha256.slice(0, 2));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(place, this.placeOf(sha256));
    const entry = await open(folder, 'r');
    await entry.sync(); // the name outlives a power cut as the content does
    await entry.close();
  }

  private placeOf(sha256: string): string {
    return join(this.directory, sha256.slice(0, 2), sha256);
  }
}
