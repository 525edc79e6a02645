-- What those who coordinate a team change about a shift that others have taken. The team is part of the question: an office
-- may ask only about its own. Everyone concerned is told in the same transaction.

-- Everyone who has taken it. Only for the functions below.
CREATE OR REPLACE FUNCTION tell_taken(held "Shift", what TEXT, at TIMESTAMPTZ) RETURNS VOID
LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt")
  SELECT a."personId", what, shift_params(held), at FROM "Assignment" a
  WHERE a."shiftId" = held."id" AND a."state" = 'TAKEN'
$$;

-- Locks everyone who has taken a shift, then the shift: the order in which it is taken. Whoever took it in between was
-- not locked; then all is let go, and begun anew. Only for the function below.
CREATE OR REPLACE FUNCTION hold_shift(team UUID, shift UUID) RETURNS "Shift"
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE held "Shift"; people UUID[];
BEGIN
  LOOP
    BEGIN
      people := ARRAY(SELECT a."personId" FROM "Assignment" a WHERE a."shiftId" = shift AND a."state" = 'TAKEN');
      PERFORM FROM "Person" p WHERE p."id" = ANY(people) ORDER BY p."id" FOR NO KEY UPDATE;
      SELECT * INTO held FROM "Shift" s WHERE s."id" = shift AND s."teamId" = team FOR NO KEY UPDATE;
      IF NOT EXISTS (SELECT FROM "Assignment" a WHERE a."shiftId" = shift AND a."state" = 'TAKEN'
        AND a."personId" <> ALL(people)) THEN RETURN held; END IF;
      RAISE EXCEPTION SQLSTATE 'CH001';
    EXCEPTION WHEN SQLSTATE 'CH001' THEN
      NULL;
    END;
  END LOOP;
END $$;

-- Whoever has something else at the new time does not have the shift any more, and is told. Only for the function below.
CREATE OR REPLACE FUNCTION free_busy(held "Shift", people UUID[], at TIMESTAMPTZ) RETURNS VOID
LANGUAGE sql SET search_path = public, pg_temp AS $$
  UPDATE "Assignment" a SET "state" = 'FREED' WHERE a."shiftId" = held."id" AND a."personId" = ANY(people);
  DELETE FROM "Commitment" c
  WHERE c."kind" = 'SHIFT' AND c."sourceId" = held."id" AND c."personId" = ANY(people);
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt")
  SELECT one, 'assignments.freed', shift_params(held), at FROM unnest(people) one
$$;

-- All of a shift at once. Fewer needed unseat nobody. Who took it is told when the time or the place is another; who has
-- something else at the new time is counted in `freed`, and freed if that is wished, else the change is refused.
CREATE OR REPLACE FUNCTION change_shift(team UUID, shift UUID, starts TIMESTAMPTZ, ends TIMESTAMPTZ, title JSONB, place TEXT,
  needed INTEGER, skill UUID, release BOOLEAN, actor UUID, at TIMESTAMPTZ, OUT refusal TEXT, OUT freed INTEGER)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Shift"; moved BOOLEAN; busy UUID[] := '{}';
BEGIN
  freed := 0;
  held := hold_shift(team, shift);
  IF held."id" IS NULL THEN refusal := 'notFound'; RETURN; END IF;
  moved := (held."startsAt", held."endsAt") IS DISTINCT FROM (starts, ends);
  IF NOT moved AND (held."title", held."place", held."needed", held."skillId")
    IS NOT DISTINCT FROM (title, place, needed, skill) THEN RETURN; END IF;
  IF held."cancelledAt" IS NOT NULL THEN refusal := 'shifts.cancelled'; RETURN; END IF;
  IF at >= held."startsAt" THEN refusal := 'shifts.started'; RETURN; END IF;
  IF at >= starts THEN refusal := 'shifts.inThePast'; RETURN; END IF;
  PERFORM FROM "Skill" k WHERE k."id" = skill;
  IF NOT FOUND AND skill IS NOT NULL THEN refusal := 'notFound'; RETURN; END IF;
  IF moved THEN
    busy := ARRAY(SELECT a."personId" FROM "Assignment" a, clash_of(a."personId", shift, starts, ends)
      WHERE a."shiftId" = shift AND a."state" = 'TAKEN');
    freed := cardinality(busy);
    IF freed > 0 AND NOT release THEN refusal := 'shifts.clashes'; RETURN; END IF;
    PERFORM free_busy(held, busy, at);
    UPDATE "Assignment" a SET "remindedAt" = NULL WHERE a."shiftId" = shift;
    UPDATE "Commitment" c SET "startsAt" = starts, "endsAt" = ends WHERE c."kind" = 'SHIFT' AND c."sourceId" = shift;
  END IF;
  moved := moved OR held."place" <> place;
  UPDATE "Shift" s SET "startsAt" = starts, "endsAt" = ends, "title" = change_shift.title, "place" = change_shift.place,
    "needed" = change_shift.needed, "skillId" = skill WHERE s."id" = shift RETURNING * INTO held;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'shifts.change', 'Shift', shift);
  IF moved THEN PERFORM tell_taken(held, 'shifts.changed', at); END IF;
EXCEPTION WHEN unique_violation THEN
  refusal := 'shifts.sameStart';
END $$;

-- It does not take place: everyone concerned is told, once, and free at that time. Assignments stay, so that people see
-- what became of them.
CREATE OR REPLACE FUNCTION cancel_shift(team UUID, shift UUID, actor UUID, at TIMESTAMPTZ,
  OUT refusal TEXT, OUT cancelled INTEGER)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Shift";
BEGIN
  cancelled := 0;
  SELECT * INTO held FROM "Shift" s WHERE s."id" = shift AND s."teamId" = team FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  IF held."cancelledAt" IS NOT NULL THEN RETURN; END IF;
  IF at >= held."startsAt" THEN refusal := 'shifts.started'; RETURN; END IF;

  cancelled := 1;
  UPDATE "Shift" s SET "cancelledAt" = at WHERE s."id" = shift RETURNING * INTO held;
  DELETE FROM "Commitment" c WHERE c."kind" = 'SHIFT' AND c."sourceId" = shift;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'shifts.cancel', 'Shift', shift);
  PERFORM tell_taken(held, 'shifts.cancelled', at);
END $$;

-- This one and those of its series that follow, as far as they have not started: all held first, by id, as everybody holds
-- several.
CREATE OR REPLACE FUNCTION cancel_following(team UUID, shift UUID, actor UUID, at TIMESTAMPTZ,
  OUT refusal TEXT, OUT cancelled INTEGER)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Shift"; one RECORD;
BEGIN
  cancelled := 0;
  SELECT * INTO held FROM "Shift" s WHERE s."id" = shift AND s."teamId" = team;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  PERFORM FROM "Shift" s WHERE s."id" = shift OR s."seriesId" = held."seriesId" ORDER BY s."id" FOR NO KEY UPDATE;
  FOR one IN
    SELECT s."id" FROM "Shift" s
    WHERE (s."id" = shift OR s."seriesId" = held."seriesId") AND s."startsAt" >= held."startsAt" AND s."startsAt" > at
    ORDER BY s."startsAt", s."id"
  LOOP
    cancelled := cancelled + coalesce((SELECT c.cancelled FROM cancel_shift(team, one."id", actor, at) c), 0);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION tell_taken, hold_shift, free_busy, change_shift, cancel_shift, cancel_following FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_shift, cancel_shift, cancel_following TO commonhouse_app;
