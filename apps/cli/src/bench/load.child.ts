import type { LoadDone, LoadOrder } from './load';
import { type Job, Lane } from './lane';

/** Accepted: no error, and no refusal in the receipt. */
const isAccepted = (status: number, text: string): boolean =>
  status === 200 && !text.includes('"errors":') && !text.includes('"rejected":"');

/** Sends all jobs in their order, as many at once as there are lanes, each lane with a connection to every server. */
const send = async ({ ports, lanes, jobs }: LoadOrder): Promise<LoadDone> => {
  const open = await Promise.all(
    Array.from({ length: lanes }, () => Promise.all(ports.map((port) => Lane.open(port)))),
  );
  const millis = new Float64Array(jobs.length);
  const cpu = process.cpuUsage();
  let [next, accepted] = [0, 0];
  let refusal: string | undefined;
  const one = async (job: Job, n: number, connections: readonly Lane[]): Promise<void> => {
    const from = performance.now();
    const { status, text } = await connections[job.server]!.ask(job);
    millis[n] = performance.now() - from;
    if (isAccepted(status, text)) accepted += 1;
    else refusal ??= `${status} ${text}`;
  };
  const begin = performance.now();
  await Promise.all(
    open.map(async (connections) => {
      while (next < jobs.length) {
        const n = next++;
        await one(jobs[n]!, n, connections);
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1_000;
  for (const lane of open.flat()) lane.close();
  const { user, system } = process.cpuUsage(cpu);
  return { millis, accepted, seconds, cpuSeconds: (user + system) / 1e6, ...(refusal !== undefined && { refusal }) };
};

process.on('message', (order: LoadOrder) => {
  void send(order).then(
    (done) => process.send!(done, () => process.disconnect()),
    (error: Error) => process.send!({ failed: String(error.stack) }, () => process.disconnect()),
  );
});
