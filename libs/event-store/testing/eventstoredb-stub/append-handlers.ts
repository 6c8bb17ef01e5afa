import { setImmediate as nextTurn } from 'node:timers/promises';
import type { sendUnaryData, ServerDuplexStream, ServerReadableStream } from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import type { AppendFault } from './faults';
import { shared_pb, status_pb, streams_pb } from './generated';
import type { StubNode } from './stub-node';
import type { Expected, Proposed } from './stub-log';
import * as wire from './wire';

type Call = ServerReadableStream<streams_pb.AppendReq, streams_pb.AppendResp>;
type Answer = sendUnaryData<streams_pb.AppendResp>;
type BatchCall = ServerDuplexStream<streams_pb.BatchAppendReq, streams_pb.BatchAppendResp>;

interface Request {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly Proposed[];
}

/** `Streams.Append`: one append a call. */
export const append = (node: StubNode) => (call: Call, answer: Answer) => {
  const messages: streams_pb.AppendReq[] = [];
  call.on('data', (message: streams_pb.AppendReq) => messages.push(message));
  call.on('error', () => undefined);
  call.on('end', () => void whole(node, call, { messages, answer }));
};

/** Carries out a request that was sent to its end: of one that was cut on the way a part would look like an append. */
const whole = async (
  node: StubNode,
  call: Call,
  { messages, answer }: { readonly messages: readonly streams_pb.AppendReq[]; readonly answer: Answer },
): Promise<void> => {
  await nextTurn(); // a reset shows as an end first, and as a cancellation a turn later
  await nextTurn();
  const options = messages[0]?.getOptions();
  if (call.cancelled || wasAborted(call) || !options) return;
  node.calls.append += 1;
  const events = messages.slice(1).map((message) => wire.proposedOf(message.getProposedMessage()!));
  const request = { stream: wire.nameOf(options.getStreamIdentifier()), expected: wire.expectedOf(options), events };
  await take(node, call, { request, answer });
};

/** grpc-js keeps the HTTP/2 stream to itself; whether it was reset stands only there. */
const wasAborted = (call: Call): boolean =>
  (call as unknown as { call?: { stream?: { aborted?: boolean } } }).call?.stream?.aborted === true;

const take = async (
  node: StubNode,
  call: Call,
  { request, answer }: { readonly request: Request; readonly answer: Answer },
): Promise<void> => {
  await node.faults.running();
  const refused = node.refusalOf(call.metadata, { writes: true });
  if (refused) return answer(refused);
  const fault = node.faults.appends.shift();
  if (typeof fault === 'object') await new Promise((resolve) => setTimeout(resolve, fault.delay));
  else if (fault && (await suffer(node, fault, { request, answer }))) return;
  carryOut(node, request, answer);
};

/** True when the fault has the last word. */
const suffer = async (
  node: StubNode,
  fault: Exclude<AppendFault, object>,
  { request, answer }: { readonly request: Request; readonly answer: Answer },
): Promise<boolean> => {
  const nobody: Answer = () => undefined;
  switch (fault) {
    case 'swallow':
      return true;
    case 'commit-silent':
      carryOut(node, request, nobody);
      return true;
    case 'commit-reset':
    case 'drop':
      if (fault === 'commit-reset') carryOut(node, request, nobody);
      await node.restart();
      return true;
    case 'wrong-version':
      answer(null, wire.wrongVersion(request.expected, 0));
      return true;
    default:
      answer(node.refusalFor(fault));
      return true;
  }
};

const carryOut = (node: StubNode, { stream, expected, events }: Request, answer: Answer): void => {
  const limit = node.options.maxAppendSize;
  if (events.reduce((sum, event) => sum + wire.sizeOf(event), 0) > limit) return answer(wire.tooLarge(limit));
  const verdict = node.log.append(stream, expected, events);
  if ('last' in verdict) answer(null, wire.appended(verdict.last));
  else answer(null, wire.wrongVersion(expected, verdict.current));
};

/** `Streams.BatchAppend`: many appends over one call. Only what shows the client's traps; Xinhuo does not use it. */
export const batchAppend = (node: StubNode) => (call: BatchCall) => {
  call.on('error', () => undefined);
  call.on('end', () => call.end());
  call.on('data', (message: streams_pb.BatchAppendReq) => {
    node.calls.batchAppend += 1;
    const fault = node.faults.appends.shift();
    if (fault === 'swallow') return;
    const options = message.getOptions()!;
    const stream = wire.nameOf(options.getStreamIdentifier());
    const expected = options.hasStreamPosition() ? Number(options.getStreamPosition()) : 'any';
    const events = message.getProposedMessagesList().map(wire.proposedOf);
    const verdict = node.log.append(stream, options.hasNoStream() ? 'no_stream' : expected, events);
    const response = new streams_pb.BatchAppendResp();
    response.setCorrelationId(message.getCorrelationId());
    response.setStreamIdentifier(options.getStreamIdentifier());
    if ('last' in verdict) response.setSuccess(success(verdict.last));
    else response.setError(batchConflict(verdict.current));
    call.write(response);
  });
};

const success = ({ revision, position }: { readonly revision: number; readonly position: bigint }) => {
  const place = new shared_pb.AllStreamPosition();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  const done = new streams_pb.BatchAppendResp.Success();
  done.setCurrentRevision(String(revision));
  done.setPosition(place);
  return done;
};

const batchConflict = (current: number): status_pb.Status => {
  const wrong = new shared_pb.WrongExpectedVersion();
  wrong.setCurrentStreamRevision(String(current));
  wrong.setExpectedNoStream(new Empty());
  const any = new Any();
  any.pack(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion');
  const conflict = new status_pb.Status();
  conflict.setDetails(any);
  return conflict;
};
