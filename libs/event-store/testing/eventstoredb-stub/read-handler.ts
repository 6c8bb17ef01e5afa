import { once } from 'node:events';
import { status, type ServerWritableStream } from '@grpc/grpc-js';
import type { ReadFault } from './faults';
import { streams_pb } from './generated';
import type { StubNode } from './stub-node';
import type { StubRecord } from './stub-log';
import * as wire from './wire';

type Call = ServerWritableStream<streams_pb.ReadReq, streams_pb.ReadResp>;
type Options = streams_pb.ReadReq.Options;

const { BACKWARDS } = streams_pb.ReadReq.Options.ReadDirection;

/** The server's own window where the client names none. */
const WINDOW = 32;

/** One reading; ends with the call. */
interface Reading {
  readonly node: StubNode;
  readonly call: Call;
  readonly options: Options;
  readonly left: AbortSignal;
  readonly fault: ReadFault | undefined;
}

/** `Streams.Read`: streams, the whole log, backwards and forwards, and subscriptions. */
export const read = (node: StubNode) => (call: Call) => {
  const options = call.request.getOptions()!;
  const gone = new AbortController();
  for (const event of ['cancelled', 'close', 'error']) call.on(event, () => gone.abort());
  void answer(node, call, { options, left: gone.signal });
};

const answer = async (
  node: StubNode,
  call: Call,
  { options, left }: { readonly options: Options; readonly left: AbortSignal },
): Promise<void> => {
  await node.faults.running();
  const refused = node.refusalOf(call.metadata, { writes: false });
  if (refused) return void call.emit('error', refused);
  const subscribes = options.hasSubscription();
  node.calls[subscribes ? 'subscription' : 'read'] += 1;
  const fault = (subscribes ? node.faults.subscriptions : node.faults.reads).shift();
  if (fault === 'swallow') return;
  if (fault === 'not-ready') return void call.emit('error', wire.notReady());
  const reading = { node, call, options, left, fault };
  node.openReadings += 1;
  await (subscribes ? subscribe(reading) : options.hasAll() ? readAll(reading) : readStream(reading));
  node.openReadings -= 1;
};

const readStream = (reading: Reading): Promise<void> => {
  const { node, call, options } = reading;
  const from = options.getStream()!;
  const name = wire.nameOf(from.getStreamIdentifier());
  const events = node.log.stream(name);
  if (!events) {
    call.write(wire.streamNotFound(name));
    call.end();
    return Promise.resolve();
  }
  const revision = from.hasRevision() ? Number(from.getRevision()) : from.hasEnd() ? Infinity : 0;
  const backwards = options.getReadDirection() === BACKWARDS;
  const chosen = events.filter((event) => (backwards ? event.revision <= revision : event.revision >= revision));
  return send(reading, backwards ? chosen.reverse() : chosen);
};

const readAll = (reading: Reading): Promise<void> => {
  const { node, call, options } = reading;
  const { records } = node.log;
  const index = startOf(reading);
  if (index === undefined) {
    call.emit('error', wire.refusal(status.UNKNOWN, 'Unexpected ReadAllResult: Error'));
    return Promise.resolve();
  }
  // Forwards the record at the position is the first, backwards it is left out.
  const inclusive = options.getAll()!.hasPosition() ? index - 1 : index;
  if (options.getReadDirection() === BACKWARDS)
    return send(reading, records.slice(0, Math.max(inclusive, 0)).reverse());
  return send(reading, records.slice(Math.max(inclusive, 0)));
};

/** The place of the first record after the position asked for; undefined when that is no record's. */
const startOf = ({ node, options }: Reading): number | undefined => {
  const from = options.getAll()!;
  if (from.hasEnd()) return node.log.records.length;
  return from.hasPosition() ? node.log.indexAfter(BigInt(from.getPosition()!.getCommitPosition())) : 0;
};

const send = async (reading: Reading, records: readonly StubRecord[]): Promise<void> => {
  const { call, options, left } = reading;
  const count = Number(options.getCount());
  for (const [n, record] of records.slice(0, count).entries()) {
    if (left.aborted || cutBefore(reading, n)) return;
    await write(reading, wire.eventResponse(record));
  }
  if (!left.aborted) call.end();
};

const subscribe = async (reading: Reading): Promise<void> => {
  const { node, call, options, left } = reading;
  const start = startOf(reading);
  if (start === undefined) {
    return void call.emit('error', wire.refusal(status.UNKNOWN, 'Unexpected ReadAllResult: Error'));
  }
  await write(reading, wire.confirmation());
  const sending = { accepts: filterOf(options), every: checkpointsOf(options), index: start, sent: 0, searched: 0 };
  let hasTold = !node.options.hasCaughtUp;
  while (!left.aborted) {
    if (cutBefore(reading, sending.sent)) return;
    if (sending.index < node.log.records.length) {
      await sendNext(reading, sending);
      continue;
    }
    if (!hasTold) await write(reading, wire.caughtUp());
    hasTold = true;
    await node.log.grown(left);
  }
};

/** How far a subscription has come. */
interface Sending {
  readonly accepts: (record: StubRecord) => boolean;
  readonly every: number;
  index: number;
  sent: number;
  searched: number;
}

const sendNext = async (reading: Reading, sending: Sending): Promise<void> => {
  const record = reading.node.log.records[sending.index]!;
  sending.index += 1;
  sending.searched += 1;
  if (sending.accepts(record)) {
    await write(reading, wire.eventResponse(record));
    sending.sent += 1;
  }
  if (sending.searched % sending.every === 0) await write(reading, wire.checkpoint(record.position));
};

/** Records between two checkpoints. */
const checkpointsOf = (options: Options): number => {
  const filter = options.getFilter();
  return filter ? filter.getCheckpointintervalmultiplier() * (filter.getMax() || WINDOW) : Infinity;
};

const filterOf = (options: Options): ((record: StubRecord) => boolean) => {
  const filter = options.getFilter();
  const onType = filter?.getEventType();
  const on = onType ?? filter?.getStreamIdentifier();
  if (!on) return () => true;
  const [regex, prefixes] = [new RegExp(on.getRegex()), on.getPrefixList()];
  return ({ type, stream }) => {
    const text = onType ? type : stream;
    return prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text);
  };
};

/** Whether the reading ends here by a fault. */
const cutBefore = ({ call, fault, node }: Reading, sent: number): boolean => {
  if (typeof fault !== 'object' || sent < fault.after) return false;
  if (fault.cut === 'too-slow') call.emit('error', wire.tooSlow());
  if (fault.cut === 'unavailable') void node.restart();
  if (fault.cut === 'end') call.end();
  return true;
};

const write = async ({ node, call, left }: Reading, response: streams_pb.ReadResp): Promise<void> => {
  if (response.hasEvent()) node.sent += 1;
  if (left.aborted || call.write(response)) return;
  await once(call, 'drain', { signal: left }).catch(() => undefined);
};
