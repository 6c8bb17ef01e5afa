/** A stream of bytes, such as standard input. */
export type Chunks = AsyncIterable<Uint8Array | string>;

/** What was taken in, or that it went past the limit. */
export type Taken = Uint8Array | 'too large';

const NEWLINE = 10;

/** Bytes as text, without a byte order mark; undefined where they are no UTF-8. */
export const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Pieces of one thing, kept as far as the limit allows. */
class Pieces {
  private pieces: Uint8Array[] = [];
  private size = 0;

  constructor(private readonly limit: number) {}

  add(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > this.limit) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  get isTooLarge(): boolean {
    return this.size > this.limit;
  }

  /** All of it, and an empty start. */
  take(): Taken {
    const [first = new Uint8Array(), ...others] = this.pieces;
    const taken = this.isTooLarge ? 'too large' : others.length === 0 ? first : Buffer.concat(this.pieces);
    this.pieces = [];
    this.size = 0;
    return taken;
  }
}

/** Everything, unless it is above the limit: then reading stops at once. */
export const readAll = async (chunks: Chunks, limit: number): Promise<Taken> => {
  const all = new Pieces(limit);
  for await (const chunk of chunks) {
    all.add(Buffer.from(chunk as Uint8Array));
    if (all.isTooLarge) break;
  }
  return all.take();
};

/** Line by line, without the line ends. A line above the limit is passed over and reported in its place. */
export async function* readLines(chunks: Chunks, limit: number): AsyncGenerator<Taken> {
  const line = new Pieces(limit);
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk as Uint8Array);
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      line.add(bytes.subarray(from, at));
      yield line.take();
      from = at + 1;
    }
    line.add(bytes.subarray(from));
  }
  yield line.take();
}

const FULL = 64 * 1024;

/** Gathers text and hands it on in large pieces, no faster than the reader takes it. */
export class TextWriter {
  private text = '';

  constructor(private readonly stream: NodeJS.WritableStream) {}

  /** Adds text; a promise when the caller should wait for the reader. */
  add(text: string): Promise<void> | undefined {
    this.text += text;
    return this.text.length > FULL ? this.flush() : undefined;
  }

  /** Hands on what was gathered. Fails when the reader has gone away. */
  flush(): Promise<void> {
    const { text } = this;
    this.text = '';
    return new Promise((resolve, reject) => {
      this.stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
  }
}
