-- When a membership ends or pauses, promises end with it. People are held first, by id, then what they have places and shifts
-- in, then forms and pairings: as by whatever gives those. Whoever leaves is told of their membership and of nothing else.

-- Whether somebody is kept by the house, and no member at this moment: ended, on a break, or asking to join. Who never had a
-- membership cannot come in anyway.
CREATE OR REPLACE FUNCTION is_away(person UUID, at TIMESTAMPTZ) RETURNS BOOLEAN
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "Membership" m WHERE m."personId" = person) AND NOT EXISTS (
    SELECT FROM "Membership" m WHERE m."personId" = person AND m."state" = 'ACTIVE'
      AND (m."until" IS NULL OR m."until" > at))
$$;

-- Who is asked about, or paired with, this person now. Only for the functions below.
CREATE OR REPLACE FUNCTION partners_of(person UUID) RETURNS UUID[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT ARRAY(SELECT CASE person WHEN p."mentorId" THEN p."menteeId" ELSE p."mentorId" END FROM "Pairing" p
    WHERE person IN (p."mentorId", p."menteeId") AND p."state" IN ('PROPOSED', 'ACTIVE'))
$$;

-- Locks this person and everyone they are paired with, by id. Whoever was proposed in between was not locked; then all is
-- let go, and begun anew. Until the transaction ends nothing is promised to this person or by them. False: nobody is there.
CREATE OR REPLACE FUNCTION hold_leaving(person UUID) RETURNS BOOLEAN
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE partners UUID[];
BEGIN
  LOOP
    BEGIN
      partners := partners_of(person);
      PERFORM FROM "Person" p WHERE p."id" = person OR p."id" = ANY (partners) ORDER BY p."id" FOR NO KEY UPDATE;
      IF partners_of(person) <@ partners THEN
        RETURN EXISTS (SELECT FROM "Person" p WHERE p."id" = person);
      END IF;
      RAISE EXCEPTION SQLSTATE 'CH001';
    EXCEPTION WHEN SQLSTATE 'CH001' THEN
      NULL;
    END;
  END LOOP;
END $$;

-- Seats and waits in whatever has not started; a seat goes to the longest waiting. Only for the function below.
CREATE OR REPLACE FUNCTION leave_places(person UUID, actor UUID, at TIMESTAMPTZ) RETURNS VOID
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE held "Occurrence";
BEGIN
  FOR held IN
    SELECT o.* FROM "Occurrence" o WHERE o."startsAt" > at AND o."cancelledAt" IS NULL AND o."id" IN (
      SELECT p."occurrenceId" FROM "Place" p WHERE p."personId" = person AND p."state" <> 'WITHDRAWN')
    ORDER BY o."id" FOR NO KEY UPDATE
  LOOP
    UPDATE "Place" p SET "state" = 'WITHDRAWN', "checkedInAt" = NULL
    WHERE p."occurrenceId" = held."id" AND p."personId" = person AND p."state" <> 'WITHDRAWN';
    CONTINUE WHEN NOT FOUND;
    DELETE FROM "Commitment" c WHERE c."personId" = person AND c."kind" = 'PLACE' AND c."sourceId" = held."id";
    INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
    VALUES (at, actor, 'places.giveUp', 'Occurrence', held."id");
    PERFORM seat_waiting(held, at);
  END LOOP;
END $$;

-- Shifts that have not started; a gap is told as when somebody gives one back. Only for the function below.
CREATE OR REPLACE FUNCTION leave_shifts(person UUID, actor UUID, at TIMESTAMPTZ) RETURNS VOID
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE held "Shift";
BEGIN
  FOR held IN
    SELECT s.* FROM "Shift" s WHERE s."startsAt" > at AND s."cancelledAt" IS NULL AND s."id" IN (
      SELECT a."shiftId" FROM "Assignment" a WHERE a."personId" = person AND a."state" = 'TAKEN')
    ORDER BY s."id" FOR NO KEY UPDATE
  LOOP
    UPDATE "Assignment" a SET "state" = 'FREED'
    WHERE a."shiftId" = held."id" AND a."personId" = person AND a."state" = 'TAKEN';
    CONTINUE WHEN NOT FOUND;
    DELETE FROM "Commitment" c WHERE c."personId" = person AND c."kind" = 'SHIFT' AND c."sourceId" = held."id";
    INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
    VALUES (at, actor, 'assignments.free', 'Shift', held."id");
    IF held."startsAt" < at + interval '24 hours' AND held."needed" > (
      SELECT count(*) FROM "Assignment" a WHERE a."shiftId" = held."id" AND a."state" = 'TAKEN') THEN
      PERFORM tell_gap(held, person, at);
    END IF;
  END LOOP;
END $$;

-- No longer in any team. Only for the function below.
CREATE OR REPLACE FUNCTION leave_teams(person UUID, actor UUID, at TIMESTAMPTZ) RETURNS VOID
LANGUAGE sql SET search_path = public, pg_temp AS $$
  WITH parted AS (
    UPDATE "TeamMember" m SET "leftAt" = at WHERE m."personId" = person AND m."leftAt" IS NULL RETURNING m."teamId"
  )
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  SELECT at, actor, 'teams.remove', 'Team', "teamId" FROM parted
$$;

-- Open proposals close, for good pairs end too; the other is told as of any closing, and of any end. What a withdrawn form
-- of theirs still held for this person goes with the last pair. Only for the function below.
CREATE OR REPLACE FUNCTION leave_pairings(person UUID, actor UUID, at TIMESTAMPTZ, for_good BOOLEAN) RETURNS VOID
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE held "Pairing"; begun BOOLEAN;
BEGIN
  PERFORM hold_forms(ARRAY(SELECT unnest(f."id" || ARRAY(SELECT unnest(ARRAY[p."mentorFormId", p."menteeFormId"])
    FROM "Pairing" p WHERE f."id" IN (p."mentorFormId", p."menteeFormId") AND p."state" IN ('PROPOSED', 'ACTIVE')))
    FROM "MentorshipForm" f WHERE f."personId" = person));
  FOR held IN
    SELECT * FROM "Pairing" p WHERE person IN (p."mentorId", p."menteeId")
      AND (p."state" = 'PROPOSED' OR (for_good AND p."state" = 'ACTIVE')) ORDER BY p."id" FOR NO KEY UPDATE
  LOOP
    begun := held."state" = 'ACTIVE';
    UPDATE "Pairing" p SET "endedAt" = at, "common" = NULL,
      "state" = CASE WHEN begun THEN 'ENDED' ELSE 'EXPIRED' END::"PairingState",
      "mentorAcceptedAt" = CASE WHEN begun THEN p."mentorAcceptedAt" END,
      "menteeAcceptedAt" = CASE WHEN begun THEN p."menteeAcceptedAt" END
    WHERE p."id" = held."id";
    UPDATE "MentorshipForm" f SET "content" = ''
    WHERE begun AND f."id" IN (held."mentorFormId", held."menteeFormId") AND f."withdrawnAt" IS NOT NULL
      AND open_pairings(f."id") = 0;
    INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
    VALUES (at, actor, CASE WHEN begun THEN 'pairings.end' ELSE 'pairings.retract' END, 'Pairing', held."id");
    INSERT INTO "Notice" ("personId", "kind", "params", "createdAt")
    VALUES (CASE person WHEN held."mentorId" THEN held."menteeId" ELSE held."mentorId" END,
      CASE WHEN begun THEN 'pairings.ended' ELSE 'pairings.closed' END, jsonb_build_object('pairingId', held."id"), at);
  END LOOP;
END $$;

-- For good, forms are withdrawn and nothing of what was written is kept: no pair needs it any more. Else they pause; whoever
-- comes back takes that back themselves. Only for the function below.
CREATE OR REPLACE FUNCTION leave_forms(person UUID, actor UUID, at TIMESTAMPTZ, for_good BOOLEAN) RETURNS VOID
LANGUAGE sql SET search_path = public, pg_temp AS $$
  WITH parted AS (
    UPDATE "MentorshipForm" f SET "content" = CASE WHEN for_good THEN '' ELSE f."content" END,
      "withdrawnAt" = CASE WHEN for_good THEN at END, "pausedAt" = coalesce(f."pausedAt", CASE WHEN NOT for_good THEN at END)
    WHERE f."personId" = person AND f."withdrawnAt" IS NULL AND (for_good OR f."pausedAt" IS NULL) RETURNING f."id"
  )
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  SELECT at, actor, CASE WHEN for_good THEN 'mentorship.withdraw' ELSE 'mentorship.pause' END, 'MentorshipForm', "id"
  FROM parted
$$;

-- Everything that somebody has promised ends, in the transaction in which their membership does; asked again, nothing is
-- left to do. Not `for_good`: pairs and teams stay, and forms are kept. After hold_leaving and the change itself.
CREATE OR REPLACE FUNCTION leave_everything(person UUID, actor UUID, at TIMESTAMPTZ, for_good BOOLEAN) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM hold_leaving(person);
  PERFORM leave_places(person, actor, at);
  PERFORM leave_shifts(person, actor, at);
  IF for_good THEN PERFORM leave_teams(person, actor, at); END IF;
  PERFORM leave_pairings(person, actor, at, for_good);
  PERFORM leave_forms(person, actor, at, for_good);
END $$;

REVOKE ALL ON FUNCTION is_away, partners_of, hold_leaving, leave_places, leave_shifts, leave_teams, leave_pairings,
  leave_forms, leave_everything FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_away, hold_leaving, leave_everything TO commonhouse_app;
