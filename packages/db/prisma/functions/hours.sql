-- What was worked in a shift, in minutes: noted by the person, recorded and thereby confirmed by who coordinates the team.

-- Why there is nothing to be noted of a shift yet, or at all. Only for the functions below.
CREATE OR REPLACE FUNCTION hours_refusal(shift UUID, at TIMESTAMPTZ) RETURNS TEXT
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN s."cancelledAt" IS NOT NULL THEN 'hours.cancelled' WHEN at < s."endsAt" THEN 'hours.notOver' END
  FROM "Shift" s WHERE s."id" = shift
$$;

-- A person's own note, until it is confirmed; asked again, the same answer.
CREATE OR REPLACE FUNCTION note_hours(shift UUID, person UUID, worked INTEGER, at TIMESTAMPTZ, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE own "Assignment";
BEGIN
  SELECT * INTO own FROM "Assignment" a
  WHERE a."shiftId" = shift AND a."personId" = person AND a."state" = 'TAKEN' FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  IF own."minutes" = worked THEN RETURN; END IF;
  IF own."confirmedAt" IS NOT NULL THEN refusal := 'hours.confirmed'; RETURN; END IF;
  refusal := hours_refusal(shift, at);
  IF refusal IS NOT NULL THEN RETURN; END IF;

  UPDATE "Assignment" a SET "minutes" = worked WHERE a."shiftId" = shift AND a."personId" = person;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, person, 'hours.note', 'Shift', shift);
END $$;

-- What counts, until it is corrected; asked again, the same answer.
CREATE OR REPLACE FUNCTION record_hours(
  team UUID, shift UUID, person UUID, worked INTEGER, actor UUID, at TIMESTAMPTZ, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE own "Assignment";
BEGIN
  -- Of a whole list one after the other: nobody makes two of these people one meanwhile.
  PERFORM FROM "Shift" s WHERE s."id" = shift AND s."teamId" = team FOR SHARE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  SELECT * INTO own FROM "Assignment" a
  WHERE a."shiftId" = shift AND a."personId" = person AND a."state" = 'TAKEN' FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  IF own."minutes" = worked AND own."confirmedAt" IS NOT NULL THEN RETURN; END IF;
  refusal := hours_refusal(shift, at);
  IF refusal IS NOT NULL THEN RETURN; END IF;

  UPDATE "Assignment" a SET "minutes" = worked, "confirmedAt" = at, "confirmedById" = actor
  WHERE a."shiftId" = shift AND a."personId" = person;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'hours.record', 'Shift', shift);
END $$;

REVOKE ALL ON FUNCTION hours_refusal, note_hours, record_hours FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_hours, record_hours TO commonhouse_app;
