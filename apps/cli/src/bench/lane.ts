import { connect, type Socket } from 'node:net';

/** One request to `/graphql`. */
export interface Job {
  /** Place of the server in the load's list of ports. */
  readonly server: number;
  /** Under which name its time is counted. */
  readonly label: number;
  readonly token: string;
  /** The JSON body. */
  readonly body: string;
}

/** An answer: its status and its JSON text. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** A kept connection that carries one request at a time: the plainest client, so that the server is what is measured. */
export class Lane {
  private received: Buffer = Buffer.alloc(0);
  private waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void } | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly port: number,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('The server closed the connection')));
  }

  /** Opens a connection to a server on this machine. */
  static open(port: number): Promise<Lane> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Lane(socket, port)));
      socket.once('error', reject);
    });
  }

  /** Sends a request and waits for its answer. */
  ask({ token, body }: Pick<Job, 'token' | 'body'>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(
        `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${this.port}\r\nauthorization: Bearer ${token}\r\n` +
          `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const headEnd = this.received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = this.received.toString('latin1', 0, headEnd);
    const begin = headEnd + HEAD_END.length;
    const end = begin + Number(/content-length: (\d+)/i.exec(head)?.[1]);
    if (!(this.received.length >= end)) return;
    const answer = { status: Number(head.slice(9, 12)), text: this.received.toString('utf8', begin, end) };
    this.received = this.received.subarray(end);
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve(answer);
  }
}
