-- What is told beside the changes of other areas, and what the application may do with a message once it is written.

-- Every member with a seat in what starts in this span is reminded, once however often it runs and by however many. What
-- someone else is changing at this moment is left to the next run. Only for the worker.
CREATE OR REPLACE FUNCTION remind_of_places(starts TIMESTAMPTZ, ends TIMESTAMPTZ, at TIMESTAMPTZ) RETURNS INTEGER
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH due AS (
    SELECT p."occurrenceId", p."personId", occurrence_params(o) AS params
    FROM "Occurrence" o JOIN "Place" p ON p."occurrenceId" = o."id"
    WHERE o."startsAt" >= starts AND o."startsAt" < ends AND o."startsAt" > at AND o."cancelledAt" IS NULL
      AND p."state" = 'CONFIRMED' AND p."remindedAt" IS NULL AND NOT is_away(p."personId", at)
    FOR SHARE OF o SKIP LOCKED FOR NO KEY UPDATE OF p SKIP LOCKED
  ), reminded AS (
    UPDATE "Place" p SET "remindedAt" = at FROM due
    WHERE p."occurrenceId" = due."occurrenceId" AND p."personId" = due."personId"
    RETURNING p."personId", due.params
  ), told AS (
    INSERT INTO "Notice" ("personId", "kind", "params", "createdAt")
    SELECT "personId", 'places.reminder', params, at FROM reminded RETURNING 1
  )
  SELECT count(*)::int FROM told
$$;

-- A message that could not be delivered is tried anew; asked about any other, this answers its state.
CREATE OR REPLACE FUNCTION retry_message(
  message UUID, actor UUID, at TIMESTAMPTZ, OUT state "MessageState", OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT m."state" INTO state FROM "Message" m WHERE m."id" = message FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  IF state <> 'FAILED' THEN RETURN; END IF;
  state := 'WAITING';
  UPDATE "Message" m SET "state" = 'WAITING', "attempts" = 0, "dueAt" = at WHERE m."id" = message;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'outbox.retry', 'Message', message);
END $$;

REVOKE ALL ON FUNCTION remind_of_places, retry_message FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remind_of_places TO commonhouse_worker;
GRANT EXECUTE ON FUNCTION retry_message TO commonhouse_app;
