/**
 * The log. `json` and not `jsonb`: what was written is kept to the byte, key order included. An id needs no index of its
 * own: a repeated append is recognised at the place where it must stand.
 */
export const EVENT_TABLE = `
CREATE SCHEMA log;

CREATE TABLE log.event (
  position bigint PRIMARY KEY,
  stream text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  id uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  schema integer NOT NULL,
  data json NOT NULL,
  metadata json NOT NULL,
  UNIQUE (stream, version)
);
`;
