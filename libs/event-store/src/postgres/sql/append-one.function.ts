/**
 * One event to one stream: what an idle system does, and so kept apart from the batch, which costs more to begin.
 * Answers with the position of the event, of the same event when it is there already, or NULL for a conflict.
 */
export const APPEND_ONE_FUNCTION = `
CREATE FUNCTION log.append_one(
  _stream text, _expected integer, _id uuid, _type text, _schema integer, _data json, _metadata json, _notify boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = log, pg_temp AS $$
DECLARE
  _position bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(1, 0);  -- class 1: the log; held until the commit (ADR-0004)
  INSERT INTO log.event
  SELECT
    coalesce((SELECT e.position FROM log.event e ORDER BY e.position DESC LIMIT 1), 0) + 1,
    _stream, _expected + 1, _id, _type, _schema, _data, _metadata
  WHERE _expected = coalesce(
    (SELECT e.version FROM log.event e WHERE e.stream = _stream ORDER BY e.version DESC LIMIT 1), 0)
  RETURNING position INTO _position;
  IF _position IS NULL THEN
    SELECT e.position INTO _position
    FROM log.event e WHERE e.stream = _stream AND e.version = _expected + 1 AND e.id = _id;
  ELSIF _notify THEN
    PERFORM pg_notify('xinhuo_log', '');
  END IF;
  RETURN _position;
END $$;
`;
