import { aCertificate } from './certificate';
import { StubLog } from './stub-log';
import { type Cluster, StubNode, type StubOptions } from './stub-node';

/** What a test may want of its stub. */
export interface StubWishes extends Partial<Omit<StubOptions, 'tls'>> {
  readonly nodes?: number;
  readonly tls?: boolean;
  /** The name that the certificate is made out to; `127.0.0.1` unless said otherwise. */
  readonly madeOutTo?: string;
}

const LOGIN = { username: 'admin', password: 'changeit' };

/** One stub node or several over one log. */
export class StubCluster implements Cluster {
  readonly nodes: readonly StubNode[];
  leader: StubNode | undefined;
  /** The certificate to be trusted, where there is TLS. */
  readonly certificate: string | undefined;

  private constructor(
    readonly log: StubLog,
    { nodes = 1, tls = false, madeOutTo = '127.0.0.1', ...options }: StubWishes,
  ) {
    const pair = tls ? aCertificate(madeOutTo) : undefined;
    this.certificate = pair?.cert;
    const all = { login: LOGIN, maxAppendSize: 1024 * 1024, hasCaughtUp: true, ...options, ...(pair && { tls: pair }) };
    this.nodes = Array.from({ length: nodes }, () => new StubNode(log, all, this));
    this.leader = this.nodes[0];
  }

  static async start(wishes: StubWishes = {}, log = new StubLog()): Promise<StubCluster> {
    const cluster = new StubCluster(log, wishes);
    for (const node of cluster.nodes) await node.start();
    log.appendSystem(3); // no real log begins empty
    return cluster;
  }

  /** The only node, or the first of several. */
  get node(): StubNode {
    return this.nodes[0]!;
  }

  /** A connection string; `caFile` holds `certificate` where there is TLS. */
  url(caFile?: string): string {
    const hosts = this.nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
    return caFile === undefined
      ? `esdb://${hosts}?tls=false`
      : `esdb://${LOGIN.username}:${LOGIN.password}@${hosts}?tls=true&tlsCAFile=${encodeURIComponent(caFile)}`;
  }

  /** Until no reading is open any more; the server hears of a reader's leaving a moment later. */
  async leftAlone(): Promise<void> {
    while (this.nodes.some(({ openReadings }) => openReadings > 0)) await new Promise((next) => setTimeout(next, 5));
  }

  close(): void {
    for (const node of this.nodes) node.kill();
  }
}
