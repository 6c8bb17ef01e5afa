export * from './eventstoredb-stub';
