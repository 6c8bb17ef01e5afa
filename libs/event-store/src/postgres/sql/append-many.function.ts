/**
 * Appends to many streams, each to another and each with its own verdict, in one transaction. When all fit, the answer
 * is the position before the first event (\`after\`), and the caller counts on from there. Otherwise \`places\` has for
 * each append the position of its last event, written now or by the same append before, or NULL for a conflict.
 *
 * Set-based, because a loop in PL/pgSQL is several times slower. Needs READ COMMITTED: each statement after the lock
 * sees all that was committed under it before.
 */
export const APPEND_MANY_FUNCTION = `
CREATE FUNCTION log.append_many(
  -- an entry for each append
  _streams text[], _expected integer[], _counts integer[],
  -- an entry for each event
  _of_streams text[], _versions integer[], _ids uuid[], _types text[], _schemas integer[], _data json[], _metadata json[],
  _notify boolean, OUT after bigint, OUT places bigint[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = log, pg_temp AS $$
DECLARE
  _last bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(1, 0);  -- class 1: the log; held until the commit (ADR-0004)
  _last := coalesce((SELECT e.position FROM log.event e ORDER BY e.position DESC LIMIT 1), 0);
  IF _notify THEN
    PERFORM pg_notify('xinhuo_log', '');
  END IF;

  IF NOT EXISTS (
    SELECT FROM unnest(_streams, _expected) AS asked (stream, expected)
    WHERE asked.expected <> coalesce(
      (SELECT e.version FROM log.event e WHERE e.stream = asked.stream ORDER BY e.version DESC LIMIT 1), 0)
  ) THEN
    INSERT INTO log.event
    SELECT _last + k, n.stream, n.version, n.id, n.type, n.schema, n.data, n.metadata
    FROM unnest(_of_streams, _versions, _ids, _types, _schemas, _data, _metadata)
      WITH ORDINALITY AS n (stream, version, id, type, schema, data, metadata, k);
    after := _last;
    RETURN;
  END IF;

  WITH asked AS MATERIALIZED (
    SELECT a.*, a.expected = coalesce(
        (SELECT e.version FROM log.event e WHERE e.stream = a.stream ORDER BY e.version DESC LIMIT 1), 0) AS fits,
      sum(a.count) OVER (ORDER BY a.n) - a.count AS events_before
    FROM unnest(_streams, _expected, _counts) WITH ORDINALITY AS a (stream, expected, count, n)
  ), written AS (  -- only what fits moves the position
    INSERT INTO log.event
    SELECT _last + row_number() OVER (ORDER BY n.k), n.stream, n.version, n.id, n.type, n.schema, n.data, n.metadata
    FROM unnest(_of_streams, _versions, _ids, _types, _schemas, _data, _metadata)
      WITH ORDINALITY AS n (stream, version, id, type, schema, data, metadata, k)
    JOIN asked ON asked.stream = n.stream AND asked.fits
    RETURNING stream, position
  ), ends AS (
    SELECT w.stream, max(w.position) AS position FROM written w GROUP BY w.stream
  )
  -- What does not fit: the same append, whose answer was lost, or somebody else's?
  SELECT array_agg(
    CASE WHEN asked.fits THEN ends.position ELSE (
      SELECT max(e.position) FROM log.event e
      WHERE e.stream = asked.stream AND e.version > asked.expected AND e.version <= asked.expected + asked.count
        AND e.id = _ids[asked.events_before + e.version - asked.expected]
      HAVING count(*) = asked.count
    ) END ORDER BY asked.n) INTO places
  FROM asked LEFT JOIN ends USING (stream);
END $$;
`;
