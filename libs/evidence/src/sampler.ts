import type { Sample } from './file-type';

/** Enough for every signature, and for the list of members of an office file. */
const HEAD = 4096;
const TAIL = 131_072;

/** Control characters are no text, but for tab, line feed and carriage return. */
const isControl = (code: number): boolean => code < 32 && code !== 9 && code !== 10 && code !== 13;

const hasControl = (chunk: Buffer): boolean => chunk.some(isControl);

/** Watches a file go by and keeps what tells its type. */
export class Sampler {
  private head = Buffer.alloc(0);
  private tail = Buffer.alloc(0);
  private isText = true;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  see(chunk: Buffer): void {
    if (this.head.length < HEAD) this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD - this.head.length)]);
    const joined = chunk.length >= TAIL ? chunk : Buffer.concat([this.tail, chunk]);
    this.tail = Buffer.from(joined.subarray(Math.max(0, joined.length - TAIL)));
    if (this.isText) this.isText = this.decodes(chunk, true);
  }

  sample(): Sample {
    return { head: this.head, tail: this.tail, isText: this.isText && this.decodes(Buffer.alloc(0), false) };
  }

  private decodes(chunk: Buffer, stream: boolean): boolean {
    try {
      this.decoder.decode(chunk, { stream });
      return !hasControl(chunk);
    } catch {
      return false; // not UTF-8, which is what is asked
    }
  }
}
