import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands between browser and server, as a proxy would, and can fail as one. */
export interface Front {
  readonly url: string;
  /** Answers by itself where it returns true; else the server does. */
  answer: (path: string, reply: ServerResponse) => boolean;
  /** Takes no connection any more, as a server that is away. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve) => server.listen(port, 'localhost', resolve));

/** Opens one before a server; an address of its own is an origin of its own, with caches and a worker of its own. */
export const openFront = async (behind: string): Promise<Front> => {
  const pass = (asked: IncomingMessage, reply: ServerResponse): void => {
    if (front.answer(asked.url ?? '', reply)) return;
    const { method, headers } = asked;
    const onward = request(new URL(asked.url ?? '/', behind), { method, headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    onward.on('error', () => reply.destroy());
    asked.pipe(onward);
  };
  const server = createServer(pass);
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const front: Front = {
    url: `http://localhost:${String(port)}`,
    answer: () => false,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    start: () => listen(server, port),
  };
  return front;
};
