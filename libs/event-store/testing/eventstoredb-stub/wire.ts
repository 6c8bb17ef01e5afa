import { shared_pb, streams_pb } from './generated';
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import type { Expected, Proposed, StubRecord } from './stub-log';

const { ReadResp, AppendResp } = streams_pb;
type Message = streams_pb.AppendReq.ProposedMessage | streams_pb.BatchAppendReq.ProposedMessage;

/** An error as the server sends it; `exception` and the rest travel as trailers. */
export const refusal = (
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): Partial<ServiceError> => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return { code, details, metadata };
};

export const notReady = () => refusal(status.UNAVAILABLE, 'Server Is Not Ready');
export const tooSlow = () =>
  refusal(status.ABORTED, 'Consumer too slow to handle event while live. Client resubscription required.');
export const denied = () => refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
export const tooLarge = (limit: number) =>
  refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });
export const notLeader = (host: string, port: number) =>
  refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });

/** Stream names travel as bytes. */
export const nameOf = (identifier: shared_pb.StreamIdentifier | undefined): string =>
  Buffer.from(identifier!.getStreamName_asU8()).toString('utf8');

const identifierOf = (stream: string): shared_pb.StreamIdentifier => {
  const identifier = new shared_pb.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream, 'utf8').toString('base64'));
  return identifier;
};

/** A proposed event out of the request. */
export const proposedOf = (message: Message): Proposed => {
  const map = message.getMetadataMap();
  return {
    id: message.getId()!.getString(),
    type: map.get('type') ?? '',
    contentType: map.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
};

/** How the real server counts an event against its limit. */
export const sizeOf = ({ type, data, metadata }: Proposed): number => data.length + metadata.length + type.length * 2;

export const expectedOf = (options: streams_pb.AppendReq.Options): Expected => {
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  return options.hasRevision() ? Number(options.getRevision()) : 'any';
};

/** Where an append ended. */
export const appended = ({ revision, position }: StubRecord): streams_pb.AppendResp => {
  const place = new AppendResp.Position();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  const success = new AppendResp.Success();
  success.setCurrentRevision(String(revision));
  success.setPosition(place);
  const response = new AppendResp();
  response.setSuccess(success);
  return response;
};

/** That somebody was faster. */
export const wrongVersion = (expected: Expected, current: number): streams_pb.AppendResp => {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (current >= 0) wrong.setCurrentRevision(String(current));
  else wrong.setCurrentNoStream(new shared_pb.Empty());
  if (typeof expected === 'number') wrong.setExpectedRevision(String(expected));
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new shared_pb.Empty());
  else wrong.setExpectedStreamExists(new shared_pb.Empty());
  const response = new AppendResp();
  response.setWrongExpectedVersion(wrong);
  return response;
};

const responses = new WeakMap<StubRecord, streams_pb.ReadResp>();

/** An event for a reader. */
export const eventResponse = (record: StubRecord): streams_pb.ReadResp => {
  const known = responses.get(record);
  if (known) return known;
  const made = makeResponse(record);
  responses.set(record, made);
  return made;
};

const makeResponse = (record: StubRecord): streams_pb.ReadResp => {
  const recorded = new ReadResp.ReadEvent.RecordedEvent();
  const id = new shared_pb.UUID();
  id.setString(record.id);
  recorded.setId(id);
  recorded.setStreamIdentifier(identifierOf(record.stream));
  recorded.setStreamRevision(String(record.revision));
  recorded.setCommitPosition(String(record.position));
  recorded.setPreparePosition(String(record.position));
  const map = recorded.getMetadataMap();
  map.set('type', record.type).set('content-type', record.contentType).set('created', '17000000000000000');
  recorded.setData(record.data);
  recorded.setCustomMetadata(record.metadata);
  const event = new ReadResp.ReadEvent();
  event.setEvent(recorded);
  event.setCommitPosition(String(record.position));
  const response = new ReadResp();
  response.setEvent(event);
  return response;
};

export const confirmation = (): streams_pb.ReadResp => {
  const confirmed = new ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(crypto.randomUUID());
  const response = new ReadResp();
  response.setConfirmation(confirmed);
  return response;
};

export const checkpoint = (position: bigint): streams_pb.ReadResp => {
  const reached = new ReadResp.Checkpoint();
  reached.setCommitPosition(String(position));
  reached.setPreparePosition(String(position));
  const response = new ReadResp();
  response.setCheckpoint(reached);
  return response;
};

export const caughtUp = (): streams_pb.ReadResp => {
  const response = new ReadResp();
  response.setCaughtUp(new ReadResp.CaughtUp());
  return response;
};

export const streamNotFound = (stream: string): streams_pb.ReadResp => {
  const missing = new ReadResp.StreamNotFound();
  missing.setStreamIdentifier(identifierOf(stream));
  const response = new ReadResp();
  response.setStreamNotFound(missing);
  return response;
};
