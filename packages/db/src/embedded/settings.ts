/**
 * PostgreSQL settings for one small shop on one small machine. Everything that guards a committed sale against a power cut is named
 * although it is the default, so that turning it off is a visible change.
 */
const settings: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  wal_compression: "on",
  shared_buffers: "192MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  max_connections: "120",
  // Checkout statements are short: compiling them, or spreading them over workers, costs more than it gives.
  jit: "off",
  max_parallel_workers_per_gather: "0",
  random_page_cost: "1.1",
  // Stock rows are updated all day, so their dead versions are collected early.
  autovacuum_naptime: "15s",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_duration_statement: "2s",
};

/** The command-line flags of `postgres` for these settings, with a caller's own on top. */
export function settingFlags(own: Record<string, string>): string[] {
  return Object.entries({ ...settings, ...own }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
