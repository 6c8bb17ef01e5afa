/**
 * One event to one stream: what an idle system does, and so kept apart from the batch, which costs more to begin.
 * Answers with the position of the event, of the same event when it is there already, or NULL for a conflict.
 *
 * Every microsecond shows here. The lock is tried first because that is an expression and no query, and operators are
 * named with their schema instead of setting a search_path at each call; both keep a caller from slipping in their own.
 */
export const APPEND_ONE_FUNCTION = `
CREATE FUNCTION log.append_one(
  _stream text, _expected integer, _id uuid, _type text, _schema integer, _data json, _metadata json, _notify boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  _position bigint;
BEGIN
  IF NOT pg_catalog.pg_try_advisory_xact_lock(1, 0) THEN  -- class 1: the log; held until the commit (ADR-0004)
    PERFORM pg_catalog.pg_advisory_xact_lock(1, 0);
  END IF;
  INSERT INTO log.event
  SELECT
    coalesce((SELECT e.position FROM log.event e ORDER BY e.position DESC LIMIT 1), 0) OPERATOR(pg_catalog.+) 1,
    _stream, _expected OPERATOR(pg_catalog.+) 1, _id, _type, _schema, _data, _metadata
  WHERE _expected OPERATOR(pg_catalog.=) coalesce(
    (SELECT e.version FROM log.event e WHERE e.stream OPERATOR(pg_catalog.=) _stream ORDER BY e.version DESC LIMIT 1),
    0)
  RETURNING position INTO _position;
  IF _position IS NULL THEN
    SELECT e.position INTO _position
    FROM log.event e
    WHERE e.stream OPERATOR(pg_catalog.=) _stream
      AND e.version OPERATOR(pg_catalog.=) (_expected OPERATOR(pg_catalog.+) 1)
      AND e.id OPERATOR(pg_catalog.=) _id;
  ELSIF _notify THEN
    PERFORM pg_catalog.pg_notify('xinhuo_log', '');
  END IF;
  RETURN _position;
END $$;
`;
