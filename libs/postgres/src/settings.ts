/** How the embedded server is run: for one machine of two cores and some gigabytes, shared with node itself. */
export const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  // The log is written all day and read from its end: fewer checkpoints, spread out.
  max_wal_size: '2GB',
  min_wal_size: '256MB',
  checkpoint_timeout: '15min',
  // Nothing replicates from here; a standby is a matter of a managed server.
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  random_page_cost: '1.1',
  log_checkpoints: 'off',
  lc_messages: 'C',
  timezone: 'UTC',
  fsync: 'on',
  synchronous_commit: 'on',
};
