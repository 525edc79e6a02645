-- What people of office change about an occurrence that others have places in. The workshop is part of the question: an
-- office holder may ask only about their own. Everyone concerned is told in the same transaction.

-- Everyone with a seat or waiting. Only for the functions below.
CREATE OR REPLACE FUNCTION tell_concerned(held "Occurrence", what TEXT, at TIMESTAMPTZ) RETURNS VOID
LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt")
  SELECT p."personId", what, occurrence_params(held), at FROM "Place" p
  WHERE p."occurrenceId" = held."id" AND p."state" <> 'WITHDRAWN'
$$;

-- New times, room and seats at once. More seats go to the longest waiting; fewer unseat nobody. Who has a place is told
-- when the time or the room is another.
CREATE OR REPLACE FUNCTION change_occurrence(
  workshop UUID, occurrence UUID, starts TIMESTAMPTZ, ends TIMESTAMPTZ, place TEXT, seats INTEGER,
  actor UUID, at TIMESTAMPTZ, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Occurrence"; moved BOOLEAN;
BEGIN
  SELECT * INTO held FROM "Occurrence" o
  WHERE o."id" = occurrence AND o."workshopId" = workshop FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  moved := (held."startsAt", held."endsAt", held."room") IS DISTINCT FROM (starts, ends, place);
  IF NOT moved AND held."capacity" = seats THEN RETURN; END IF;
  IF held."cancelledAt" IS NOT NULL THEN refusal := 'places.cancelled'; RETURN; END IF;
  IF at >= held."startsAt" THEN refusal := 'places.started'; RETURN; END IF;
  IF at >= starts THEN refusal := 'occurrences.inThePast'; RETURN; END IF;

  UPDATE "Occurrence" o SET "startsAt" = starts, "endsAt" = ends, "room" = place, "capacity" = seats
  WHERE o."id" = occurrence RETURNING * INTO held;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'occurrences.change', 'Occurrence', occurrence);
  UPDATE "Commitment" c SET "startsAt" = starts, "endsAt" = ends
  WHERE moved AND c."kind" = 'PLACE' AND c."sourceId" = occurrence;
  IF moved THEN PERFORM tell_concerned(held, 'occurrences.changed', at); END IF;
  PERFORM seat_waiting(held, at);
END $$;

-- It does not take place: everyone concerned is told, once. Places stay, so that the list can be looked at.
CREATE OR REPLACE FUNCTION cancel_occurrence(
  workshop UUID, occurrence UUID, actor UUID, at TIMESTAMPTZ, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Occurrence";
BEGIN
  SELECT * INTO held FROM "Occurrence" o
  WHERE o."id" = occurrence AND o."workshopId" = workshop FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  IF held."cancelledAt" IS NOT NULL THEN RETURN; END IF;
  IF at >= held."startsAt" THEN refusal := 'places.started'; RETURN; END IF;

  UPDATE "Occurrence" o SET "cancelledAt" = at WHERE o."id" = occurrence RETURNING * INTO held;
  DELETE FROM "Commitment" c WHERE c."kind" = 'PLACE' AND c."sourceId" = occurrence;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'occurrences.cancel', 'Occurrence', occurrence);
  PERFORM tell_concerned(held, 'occurrences.cancelled', at);
END $$;

REVOKE ALL ON FUNCTION tell_concerned, change_occurrence, cancel_occurrence FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_occurrence, cancel_occurrence TO commonhouse_app;
