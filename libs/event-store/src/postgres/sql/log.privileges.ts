/**
 * Nobody but the owner may do anything by default. The log's own login is granted reading and these functions when the
 * database is opened; no grant to INSERT, UPDATE, DELETE or TRUNCATE exists anywhere.
 */
export const LOG_PRIVILEGES = `
REVOKE ALL ON SCHEMA log FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA log FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log FROM PUBLIC;
`;
