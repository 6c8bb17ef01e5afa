import { type Metadata, Server, ServerCredentials, type ServiceError, status } from '@grpc/grpc-js';
import { append, batchAppend } from './append-handlers';
import { Faults } from './faults';
import { GossipService, ServerFeaturesService, StreamsService } from './generated';
import { deleteStream, gossip, supportedMethods } from './other-handlers';
import { read } from './read-handler';
import { type StubLog } from './stub-log';
import * as wire from './wire';

/** How a stub behaves. */
export interface StubOptions {
  /** With TLS, and then with Basic authentication, as the real server; without, neither. */
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly login: { readonly username: string; readonly password: string };
  readonly maxAppendSize: number;
  /** False plays a 22.10, which does not tell when a subscription has caught up. */
  readonly hasCaughtUp: boolean;
}

/** Who else is there, as gossip tells it. */
export interface Cluster {
  readonly nodes: readonly StubNode[];
  leader: StubNode | undefined;
}

/**
 * A stand-in for one EventStoreDB node: speaks its wire protocol over a memory, and errs when it is told to. It shows
 * what a client does on the wire; it shows nothing about the real server's disk, elections or speed.
 */
export class StubNode {
  readonly faults = new Faults();
  readonly calls = { append: 0, batchAppend: 0, read: 0, subscription: 0 };
  /** Readings that have not ended, subscriptions among them. */
  openReadings = 0;
  /** Events that have been sent to readers. */
  sent = 0;
  port = 0;
  private server: Server | undefined;

  constructor(
    readonly log: StubLog,
    readonly options: StubOptions,
    readonly cluster: Cluster,
  ) {}

  get isAlive(): boolean {
    return this.server !== undefined;
  }

  /** Listens, on the same port as before where there was one. */
  async start(): Promise<void> {
    const server = new Server({ 'grpc.max_concurrent_streams': 100 });
    const streams = {
      append: append(this),
      batchAppend: batchAppend(this),
      read: read(this),
      delete: deleteStream(this),
      tombstone: deleteStream(this),
    };
    server.addService(StreamsService, streams);
    server.addService(GossipService, { read: whenRunning(this, gossip(this)) });
    server.addService(ServerFeaturesService, { getSupportedMethods: whenRunning(this, supportedMethods(this)) });
    this.server = server;
    for (;;) {
      try {
        this.port = await bind(server, this.port, this.credentials());
        return;
      } catch (error) {
        if (this.port === 0) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20)); // the killed one has not let go of the port yet
      }
    }
  }

  /** Like kill -9: connections are reset, the log stays. */
  kill(): void {
    this.server?.forceShutdown();
    this.server = undefined;
  }

  async restart(): Promise<void> {
    this.kill();
    await this.start();
  }

  /** Why this node does not take a request at all. */
  refusalOf(metadata: Metadata, { writes }: { readonly writes: boolean }): Partial<ServiceError> | undefined {
    if (!this.isAllowed(metadata)) return wire.refusal(status.UNAUTHENTICATED, 'Unauthenticated');
    const { leader } = this.cluster;
    if (leader === this) return undefined;
    const asksForLeader = metadata.get('requires-leader').includes('true');
    if (!leader) return asksForLeader || writes ? wire.notReady() : undefined;
    return asksForLeader ? wire.notLeader('127.0.0.1', leader.port) : undefined;
  }

  /** The answer to a request that is refused by a switch. */
  refusalFor(fault: 'not-leader' | 'not-ready' | 'too-large' | 'denied' | 'unavailable'): Partial<ServiceError> {
    switch (fault) {
      case 'not-leader':
        return wire.notLeader('127.0.0.1', (this.cluster.leader ?? this).port);
      case 'not-ready':
        return wire.notReady();
      case 'too-large':
        return wire.tooLarge(this.options.maxAppendSize);
      case 'denied':
        return wire.denied();
      case 'unavailable':
        return wire.refusal(status.UNAVAILABLE, 'read ECONNRESET');
    }
  }

  private isAllowed(metadata: Metadata): boolean {
    const { tls, login } = this.options;
    if (!tls) return true;
    const basic = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    return metadata.get('authorization').includes(`Basic ${basic}`);
  }

  private credentials(): ServerCredentials {
    const { tls } = this.options;
    if (!tls) return ServerCredentials.createInsecure();
    const pair = { cert_chain: Buffer.from(tls.cert), private_key: Buffer.from(tls.key) };
    return ServerCredentials.createSsl(null, [pair]);
  }
}

/** Requests wait while the node is frozen. */
const whenRunning =
  <C, A>(node: StubNode, handle: (call: C, answer: A) => void) =>
  (call: C, answer: A): void =>
    void node.faults.running().then(() => handle(call, answer));

const bind = (server: Server, port: number, credentials: ServerCredentials): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, bound) => (error ? reject(error) : resolve(bound)));
  });
