-- The only way to a place. Each function locks its occurrence first, so that a rush neither oversells nor deadlocks, and
-- writes what follows (audit, notices) in the same transaction. Whoever waits does so because no seat is free: every
-- function that frees one seats the longest waiting before it lets go of the lock.

-- Seats the longest waiting while seats are free, and tells them; whoever is no member at the moment is passed over. Only
-- for the functions below.
CREATE OR REPLACE FUNCTION seat_waiting(held "Occurrence", at TIMESTAMPTZ) RETURNS VOID
LANGUAGE sql SET search_path = public, pg_temp AS $$
  WITH next AS (
    SELECT p."personId" FROM "Place" p
    WHERE p."occurrenceId" = held."id" AND p."state" = 'WAITING' AND NOT is_away(p."personId", at)
    ORDER BY p."position"
    LIMIT greatest(0, held."capacity" - (
      SELECT count(*) FROM "Place" c WHERE c."occurrenceId" = held."id" AND c."state" = 'CONFIRMED'))
  ), seated AS (
    UPDATE "Place" p SET "state" = 'CONFIRMED' FROM next
    WHERE p."occurrenceId" = held."id" AND p."personId" = next."personId" RETURNING p."personId"
  ), promised AS (
    INSERT INTO "Commitment" ("personId", "kind", "sourceId", "startsAt", "endsAt")
    SELECT "personId", 'PLACE', held."id", held."startsAt", held."endsAt" FROM seated
  )
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt")
  SELECT seated."personId", 'places.seated', occurrence_params(held), at FROM seated
$$;

-- What a notice keeps of an occurrence: the id, and the times as they were.
CREATE OR REPLACE FUNCTION occurrence_params(held "Occurrence") RETURNS JSONB
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('occurrenceId', held."id",
    'startsAt', to_char(held."startsAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'endsAt', to_char(held."endsAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
$$;

-- A seat while one is free, else the end of the waiting list; asked again, the same answer. Never beside a shift of the
-- same person: the person is locked first, as by whatever gives a shift.
CREATE OR REPLACE FUNCTION take_place(
  occurrence UUID, person UUID, at TIMESTAMPTZ, OUT state "PlaceState", OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Occurrence";
BEGIN
  PERFORM FROM "Person" p WHERE p."id" = person FOR NO KEY UPDATE;
  IF NOT FOUND OR is_away(person, at) THEN refusal := 'notFound'; RETURN; END IF;
  SELECT * INTO held FROM "Occurrence" o WHERE o."id" = occurrence FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;

  SELECT p."state" INTO state FROM "Place" p
  WHERE p."occurrenceId" = occurrence AND p."personId" = person AND p."state" <> 'WITHDRAWN';
  IF FOUND THEN RETURN; END IF;
  IF held."cancelledAt" IS NOT NULL THEN refusal := 'places.cancelled'; RETURN; END IF;
  IF at >= held."startsAt" THEN refusal := 'places.started'; RETURN; END IF;
  PERFORM FROM "Commitment" c WHERE c."personId" = person AND c."kind" = 'SHIFT'
    AND c."startsAt" < held."endsAt" AND c."endsAt" > held."startsAt";
  IF FOUND THEN refusal := 'places.shiftThen'; RETURN; END IF;

  SELECT CASE WHEN count(*) < held."capacity" THEN 'CONFIRMED' ELSE 'WAITING' END INTO state
  FROM "Place" p WHERE p."occurrenceId" = occurrence AND p."state" = 'CONFIRMED';
  INSERT INTO "Place" AS p ("occurrenceId", "personId", "state", "position")
  VALUES (occurrence, person, state, held."nextPosition")
  ON CONFLICT ("occurrenceId", "personId")
  DO UPDATE SET "state" = EXCLUDED."state", "position" = EXCLUDED."position", "remindedAt" = NULL;
  UPDATE "Occurrence" o SET "nextPosition" = o."nextPosition" + 1 WHERE o."id" = occurrence;
  INSERT INTO "Commitment" ("personId", "kind", "sourceId", "startsAt", "endsAt")
  SELECT person, 'PLACE', occurrence, held."startsAt", held."endsAt" WHERE state = 'CONFIRMED';
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, person, 'places.take', 'Occurrence', occurrence);
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt", "rungAt")
  VALUES (person, CASE state WHEN 'CONFIRMED' THEN 'places.confirmed' ELSE 'places.waiting' END,
    occurrence_params(held), at, at);
END $$;

-- Afterwards the person has no place; asked again, the same answer.
CREATE OR REPLACE FUNCTION give_up_place(
  occurrence UUID, person UUID, at TIMESTAMPTZ, OUT state "PlaceState", OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Occurrence";
BEGIN
  SELECT * INTO held FROM "Occurrence" o WHERE o."id" = occurrence FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;

  PERFORM FROM "Place" p
  WHERE p."occurrenceId" = occurrence AND p."personId" = person AND p."state" <> 'WITHDRAWN';
  IF FOUND AND at >= held."startsAt" THEN refusal := 'places.started'; RETURN; END IF;
  state := 'WITHDRAWN';
  IF NOT FOUND THEN RETURN; END IF;

  UPDATE "Place" p SET "state" = 'WITHDRAWN', "checkedInAt" = NULL
  WHERE p."occurrenceId" = occurrence AND p."personId" = person;
  DELETE FROM "Commitment" c WHERE c."personId" = person AND c."kind" = 'PLACE' AND c."sourceId" = occurrence;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, person, 'places.giveUp', 'Occurrence', occurrence);
  IF held."cancelledAt" IS NULL THEN PERFORM seat_waiting(held, at); END IF;
END $$;

-- Arrived, or not after all. Anyone with a seat, from two hours before the start until a day after the end.
CREATE OR REPLACE FUNCTION check_in(
  workshop UUID, occurrence UUID, person UUID, arrived BOOLEAN, actor UUID, at TIMESTAMPTZ, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Occurrence"; own "Place";
BEGIN
  SELECT * INTO held FROM "Occurrence" o
  WHERE o."id" = occurrence AND o."workshopId" = workshop FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  SELECT * INTO own FROM "Place" p
  WHERE p."occurrenceId" = occurrence AND p."personId" = person AND p."state" = 'CONFIRMED';
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  IF (own."checkedInAt" IS NOT NULL) = arrived THEN RETURN; END IF;
  IF at < held."startsAt" - interval '2 hours' THEN refusal := 'places.tooEarly'; RETURN; END IF;
  IF at > held."endsAt" + interval '1 day' THEN refusal := 'places.tooLate'; RETURN; END IF;

  UPDATE "Place" p SET "checkedInAt" = CASE WHEN arrived THEN at END
  WHERE p."occurrenceId" = occurrence AND p."personId" = person;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, CASE WHEN arrived THEN 'places.checkIn' ELSE 'places.checkOut' END, 'Occurrence', occurrence);
END $$;

REVOKE ALL ON FUNCTION seat_waiting, occurrence_params, take_place, give_up_place, check_in FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_place, give_up_place, check_in TO commonhouse_app;
