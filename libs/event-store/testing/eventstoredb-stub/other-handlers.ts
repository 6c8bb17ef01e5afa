import { randomUUID } from 'node:crypto';
import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import { gossip_pb, serverfeatures_pb, shared_pb, streams_pb } from './generated';
import type { StubNode } from './stub-node';
import * as wire from './wire';

const { VNodeState } = gossip_pb.MemberInfo;

/** `Gossip.Read`: every node, who leads and who is alive. */
export const gossip =
  (node: StubNode) =>
  (_: ServerUnaryCall<shared_pb.Empty, gossip_pb.ClusterInfo>, answer: sendUnaryData<gossip_pb.ClusterInfo>) => {
    const { nodes, leader } = node.cluster;
    const info = new gossip_pb.ClusterInfo();
    info.setMembersList(
      nodes.map((each) => {
        const member = new gossip_pb.MemberInfo();
        const id = new shared_pb.UUID();
        id.setString(randomUUID());
        const place = new gossip_pb.EndPoint();
        place.setAddress('127.0.0.1');
        place.setPort(each.port);
        member.setInstanceId(id);
        member.setHttpEndPoint(place);
        member.setIsAlive(each.isAlive);
        member.setState(each === leader ? VNodeState.LEADER : VNodeState.FOLLOWER);
        return member;
      }),
    );
    answer(null, info);
  };

/** `ServerFeatures.GetSupportedMethods`: what the client asks before its first default append. */
export const supportedMethods =
  (node: StubNode) =>
  (
    _: ServerUnaryCall<shared_pb.Empty, serverfeatures_pb.SupportedMethods>,
    answer: sendUnaryData<serverfeatures_pb.SupportedMethods>,
  ) => {
    const methods = new serverfeatures_pb.SupportedMethods();
    methods.setEventStoreServerVersion(node.options.hasCaughtUp ? '23.10.0.0' : '22.10.5.0');
    methods.setMethodsList(
      ['append', 'batchappend', 'read', 'delete', 'tombstone'].map((name) => {
        const method = new serverfeatures_pb.SupportedMethod();
        method.setServiceName('event_store.client.streams.streams');
        method.setMethodName(name);
        return method;
      }),
    );
    answer(null, methods);
  };

/** `Streams.Delete`, softly; `Tombstone` is answered alike. */
export const deleteStream =
  (node: StubNode) =>
  (
    call: ServerUnaryCall<streams_pb.DeleteReq, streams_pb.DeleteResp>,
    answer: sendUnaryData<streams_pb.DeleteResp>,
  ) => {
    const refused = node.refusalOf(call.metadata, { writes: true });
    if (refused) return answer(refused);
    node.log.softDelete(wire.nameOf(call.request.getOptions()!.getStreamIdentifier()));
    const response = new streams_pb.DeleteResp();
    response.setNoPosition(new shared_pb.Empty());
    answer(null, response);
  };
