/** The definitions of the wire that the client package ships; the stub answers by them and by nothing of its own. */
export * as gossip_pb from '@eventstore/db-client/generated/gossip_pb';
export { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
export * as serverfeatures_pb from '@eventstore/db-client/generated/serverfeatures_pb';
export { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
export * as shared_pb from '@eventstore/db-client/generated/shared_pb';
export * as status_pb from '@eventstore/db-client/generated/status_pb';
export * as streams_pb from '@eventstore/db-client/generated/streams_pb';
export { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
