-- The only way to a shift and back. Each function locks the person, then the shift, as whatever gives a place locks the
-- person first: so that nobody is promised to two things at once, and a rush takes no more than are needed.

-- What a notice keeps of a shift: the id, and the times as they were.
CREATE OR REPLACE FUNCTION shift_params(held "Shift") RETURNS JSONB
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('shiftId', held."id",
    'startsAt', to_char(held."startsAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'endsAt', to_char(held."endsAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
$$;

-- What of a person's own is at the time of a shift, the first of it. A wait for a place counts: it may become one at any
-- moment.
CREATE OR REPLACE FUNCTION clash_of(person UUID, shift UUID, starts TIMESTAMPTZ, ends TIMESTAMPTZ)
RETURNS TABLE ("kind" TEXT, "sourceId" UUID, "startsAt" TIMESTAMPTZ, "endsAt" TIMESTAMPTZ)
LANGUAGE sql STABLE ROWS 1 SET search_path = public, pg_temp AS $$
  SELECT c."kind"::text, c."sourceId", c."startsAt", c."endsAt" FROM "Commitment" c
  WHERE c."personId" = person AND c."sourceId" <> shift AND c."startsAt" < ends AND c."endsAt" > starts
  UNION ALL
  SELECT 'WAIT', o."id", o."startsAt", o."endsAt" FROM "Place" p JOIN "Occurrence" o ON o."id" = p."occurrenceId"
  WHERE p."personId" = person AND p."state" = 'WAITING' AND o."cancelledAt" IS NULL
    AND o."startsAt" < ends AND o."endsAt" > starts
  ORDER BY 3, 1, 2 LIMIT 1
$$;

-- Whether somebody is a member of the house at this moment: who is not cannot give a shift back either.
CREATE OR REPLACE FUNCTION is_member(person UUID, at TIMESTAMPTZ) RETURNS BOOLEAN
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "Membership" m WHERE m."personId" = person AND m."state" = 'ACTIVE'
    AND m."from" <= at AND (m."until" IS NULL OR m."until" > at))
$$;

-- Why somebody may not take a shift, whatever else they have promised; null where nothing speaks against it.
CREATE OR REPLACE FUNCTION shift_refusal(held "Shift", person UUID, at TIMESTAMPTZ) RETURNS TEXT
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN held."cancelledAt" IS NOT NULL THEN 'assignments.cancelled'
    WHEN at >= held."startsAt" THEN 'assignments.started'
    WHEN m."personId" IS NULL OR NOT is_member(person, at) THEN 'assignments.notInTeam'
    WHEN t."introduction" AND m."introducedAt" IS NULL THEN 'assignments.introduction'
    WHEN held."skillId" IS NOT NULL AND NOT EXISTS (
      SELECT FROM "PersonSkill" k WHERE k."personId" = person AND k."skillId" = held."skillId") THEN 'assignments.skill'
    WHEN held."needed" <= (
      SELECT count(*) FROM "Assignment" a WHERE a."shiftId" = held."id" AND a."state" = 'TAKEN') THEN 'assignments.full'
  END
  FROM "Team" t LEFT JOIN "TeamMember" m ON m."teamId" = t."id" AND m."personId" = person AND m."leftAt" IS NULL
  WHERE t."id" = held."teamId"
$$;

-- A shift for somebody, by themselves (no actor) or by who coordinates that team; asked again, the same answer. Refused
-- for what they have promised already, it says when that is. Only for the functions below.
CREATE OR REPLACE FUNCTION give_shift(team UUID, shift UUID, person UUID, actor UUID, at TIMESTAMPTZ,
  OUT state "AssignmentState", OUT refusal TEXT, OUT starts TIMESTAMPTZ, OUT ends TIMESTAMPTZ)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE held "Shift"; clash TEXT;
BEGIN
  PERFORM FROM "Person" p WHERE p."id" = person FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  SELECT * INTO held FROM "Shift" s WHERE s."id" = shift AND (team IS NULL OR s."teamId" = team) FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;

  SELECT a."state" INTO state FROM "Assignment" a
  WHERE a."shiftId" = shift AND a."personId" = person AND a."state" = 'TAKEN';
  IF FOUND THEN RETURN; END IF;
  refusal := shift_refusal(held, person, at);
  IF refusal IS NOT NULL THEN RETURN; END IF;
  SELECT c."kind", c."startsAt", c."endsAt" INTO clash, starts, ends
  FROM clash_of(person, shift, held."startsAt", held."endsAt") c;
  IF FOUND THEN refusal := format('assignments.%sThen', lower(clash)); RETURN; END IF;

  state := 'TAKEN';
  INSERT INTO "Assignment" AS a ("shiftId", "personId", "state", "takenAt", "assignedById")
  VALUES (shift, person, state, at, actor)
  ON CONFLICT ("shiftId", "personId") DO UPDATE
  SET "state" = EXCLUDED."state", "takenAt" = at, "assignedById" = actor, "remindedAt" = NULL;
  INSERT INTO "Commitment" ("personId", "kind", "sourceId", "startsAt", "endsAt")
  VALUES (person, 'SHIFT', shift, held."startsAt", held."endsAt");
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId") VALUES (at, coalesce(actor, person),
    CASE WHEN actor IS NULL THEN 'assignments.take' ELSE 'assignments.assign' END, 'Shift', shift);
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt", "rungAt")
  VALUES (person, CASE WHEN actor IS NULL THEN 'assignments.taken' ELSE 'assignments.assigned' END, shift_params(held),
    at, CASE WHEN actor IS NULL THEN at END);
-- Whatever came past the locks: two shifts at once are refused by the table itself.
EXCEPTION WHEN exclusion_violation THEN
  state := NULL;
  refusal := 'assignments.shiftThen';
  SELECT c."startsAt", c."endsAt" INTO starts, ends FROM clash_of(person, shift, held."startsAt", held."endsAt") c;
END $$;

CREATE OR REPLACE FUNCTION take_shift(shift UUID, person UUID, at TIMESTAMPTZ,
  OUT state "AssignmentState", OUT refusal TEXT, OUT starts TIMESTAMPTZ, OUT ends TIMESTAMPTZ)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT * FROM give_shift(NULL, shift, person, NULL, at)
$$;

-- What somebody has promised elsewhere is theirs: who assigns is told no more than that there is something.
CREATE OR REPLACE FUNCTION assign_shift(team UUID, shift UUID, person UUID, actor UUID, at TIMESTAMPTZ,
  OUT state "AssignmentState", OUT refusal TEXT)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT g.state, CASE WHEN g.refusal LIKE 'assignments.%Then' THEN 'assignments.notFree' ELSE g.refusal END
  FROM give_shift(team, shift, person, actor, at) g
$$;

-- Those who coordinate a team, else those who coordinate all, are told of a gap. Only for the function below.
CREATE OR REPLACE FUNCTION tell_gap(held "Shift", person UUID, at TIMESTAMPTZ) RETURNS VOID
LANGUAGE sql SET search_path = public, pg_temp AS $$
  WITH near AS (
    SELECT o."personId", o."scopeKind" = 'TEAM' AS own FROM "Office" o
    WHERE o."role" = 'TEAM_COORDINATOR' AND o."from" <= at AND (o."until" IS NULL OR o."until" > at)
      AND o."personId" <> person
      AND (o."scopeKind" = 'CENTRE' OR (o."scopeKind" = 'TEAM' AND o."scopeId" = held."teamId"))
  )
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt")
  SELECT DISTINCT n."personId", 'assignments.gap', shift_params(held), at FROM near n
  WHERE n.own OR NOT EXISTS (SELECT FROM near WHERE own)
$$;

-- Afterwards the person does not have the shift; asked again, the same answer. Less than a day before, those who
-- coordinate are told if somebody is missing now.
CREATE OR REPLACE FUNCTION return_shift(team UUID, shift UUID, person UUID, actor UUID, at TIMESTAMPTZ,
  OUT state "AssignmentState", OUT refusal TEXT)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE held "Shift";
BEGIN
  PERFORM FROM "Person" p WHERE p."id" = person FOR NO KEY UPDATE;
  SELECT * INTO held FROM "Shift" s WHERE s."id" = shift AND (team IS NULL OR s."teamId" = team) FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;

  PERFORM FROM "Assignment" a WHERE a."shiftId" = shift AND a."personId" = person AND a."state" = 'TAKEN';
  IF FOUND AND at >= held."startsAt" THEN refusal := 'assignments.started'; RETURN; END IF;
  state := 'FREED';
  IF NOT FOUND THEN RETURN; END IF;

  UPDATE "Assignment" a SET "state" = 'FREED' WHERE a."shiftId" = shift AND a."personId" = person;
  DELETE FROM "Commitment" c WHERE c."personId" = person AND c."kind" = 'SHIFT' AND c."sourceId" = shift;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId") VALUES (at, coalesce(actor, person),
    CASE WHEN actor IS NULL THEN 'assignments.giveBack' ELSE 'assignments.free' END, 'Shift', shift);
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt")
  SELECT person, 'assignments.freed', shift_params(held), at WHERE actor IS NOT NULL AND held."cancelledAt" IS NULL;
  IF actor IS NULL AND held."cancelledAt" IS NULL AND held."startsAt" < at + interval '24 hours' AND held."needed" > (
    SELECT count(*) FROM "Assignment" a WHERE a."shiftId" = shift AND a."state" = 'TAKEN') THEN
    PERFORM tell_gap(held, person, at);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION drop_shift(shift UUID, person UUID, at TIMESTAMPTZ,
  OUT state "AssignmentState", OUT refusal TEXT)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT * FROM return_shift(NULL, shift, person, NULL, at)
$$;

CREATE OR REPLACE FUNCTION free_shift(team UUID, shift UUID, person UUID, actor UUID, at TIMESTAMPTZ,
  OUT state "AssignmentState", OUT refusal TEXT)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT * FROM return_shift(team, shift, person, actor, at)
$$;

-- Every member with a shift that starts in this span is reminded, once however often it runs and by however many. What
-- someone else is changing at this moment is left to the next run. Only for the worker.
CREATE OR REPLACE FUNCTION remind_of_shifts(starts TIMESTAMPTZ, ends TIMESTAMPTZ, at TIMESTAMPTZ) RETURNS INTEGER
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH due AS (
    SELECT a."shiftId", a."personId", shift_params(s) AS params
    FROM "Shift" s JOIN "Assignment" a ON a."shiftId" = s."id"
    WHERE s."startsAt" >= starts AND s."startsAt" < ends AND s."startsAt" > at AND s."cancelledAt" IS NULL
      AND a."state" = 'TAKEN' AND a."remindedAt" IS NULL AND NOT is_away(a."personId", at)
    FOR SHARE OF s SKIP LOCKED FOR NO KEY UPDATE OF a SKIP LOCKED
  ), reminded AS (
    UPDATE "Assignment" a SET "remindedAt" = at FROM due
    WHERE a."shiftId" = due."shiftId" AND a."personId" = due."personId" RETURNING a."personId", due.params
  ), told AS (
    INSERT INTO "Notice" ("personId", "kind", "params", "createdAt")
    SELECT "personId", 'assignments.reminder', params, at FROM reminded RETURNING 1
  )
  SELECT count(*)::int FROM told
$$;

REVOKE ALL ON FUNCTION shift_params, clash_of, is_member, shift_refusal, give_shift, take_shift, assign_shift, tell_gap,
  return_shift, drop_shift, free_shift, remind_of_shifts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clash_of, is_member, shift_refusal, take_shift, assign_shift, drop_shift, free_shift TO commonhouse_app;
GRANT EXECUTE ON FUNCTION remind_of_shifts TO commonhouse_worker;
