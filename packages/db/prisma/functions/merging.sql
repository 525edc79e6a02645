-- Two entries are one person: all that hangs on the one is moved to the other, once. merge_people is the only way; the others
-- are its steps. People are locked first, then what they have places and shifts in, as by whatever gives those; the entry
-- itself goes last, when nobody holds anything of it any more.

-- Why two entries cannot become one now, as a refusal; null: they can. Somebody in office is merged only by whoever gives offices.
CREATE OR REPLACE FUNCTION merge_hindrance(kept UUID, lost UUID, actor UUID, at TIMESTAMPTZ) RETURNS TEXT
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN kept = lost THEN 'merging.same'
    WHEN EXISTS (SELECT FROM "Office" o WHERE o."personId" IN (kept, lost) AND (o."until" IS NULL OR o."until" > at))
      AND NOT EXISTS (
        SELECT FROM "Office" o WHERE o."personId" = actor AND o."role" = 'ADMINISTRATOR' AND o."scopeKind" = 'CENTRE'
          AND o."from" <= at AND (o."until" IS NULL OR o."until" > at)) THEN 'merging.office'
    WHEN EXISTS (
      SELECT FROM "Pairing" p WHERE (p."mentorId", p."menteeId") IN ((kept, lost), (lost, kept))) THEN 'merging.pair'
    WHEN EXISTS (
      SELECT FROM "Commitment" k JOIN "Commitment" l ON l."startsAt" < k."endsAt" AND l."endsAt" > k."startsAt"
      WHERE k."personId" = kept AND l."personId" = lost AND k."kind" = 'SHIFT' AND l."kind" = 'SHIFT'
        AND k."sourceId" <> l."sourceId" AND least(k."endsAt", l."endsAt") > at) THEN 'merging.shifts'
    WHEN EXISTS (
      SELECT FROM "MentorshipForm" k JOIN "MentorshipForm" l USING ("programmeId", "side")
      JOIN "Pairing" one ON one."menteeFormId" = k."id" AND one."state" IN ('PROPOSED', 'ACTIVE')
      JOIN "Pairing" other ON other."menteeFormId" = l."id" AND other."state" IN ('PROPOSED', 'ACTIVE')
      WHERE k."personId" = kept AND l."personId" = lost) THEN 'merging.twoPairs'
    WHEN EXISTS (
      SELECT FROM "Term" k JOIN "Term" l USING ("committeeId")
      WHERE k."personId" = kept AND l."personId" = lost
        AND tstzrange(k."from", k."until") && tstzrange(l."from", l."until")) THEN 'merging.twoSeats'
  END
$$;

-- Places move with their rank. Where both have one the better stays; a second seat goes to the longest waiting.
CREATE OR REPLACE FUNCTION merge_places(kept UUID, lost UUID, at TIMESTAMPTZ) RETURNS VOID
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE held "Occurrence"; freed BOOLEAN;
BEGIN
  FOR held IN
    SELECT o.* FROM "Occurrence" o WHERE o."id" IN (SELECT p."occurrenceId" FROM "Place" p WHERE p."personId" = lost)
    ORDER BY o."id" FOR NO KEY UPDATE
  LOOP
    SELECT count(*) = 2 INTO freed FROM "Place" p
    WHERE p."occurrenceId" = held."id" AND p."personId" IN (kept, lost) AND p."state" = 'CONFIRMED';
    DELETE FROM "Place" p WHERE p."occurrenceId" = held."id" AND p."personId" IN (kept, lost) AND p."personId" <> (
      SELECT b."personId" FROM "Place" b WHERE b."occurrenceId" = held."id" AND b."personId" IN (kept, lost)
      ORDER BY b."state", b."checkedInAt" NULLS LAST, b."position", b."personId" LIMIT 1);
    UPDATE "Place" p SET "personId" = kept WHERE p."occurrenceId" = held."id" AND p."personId" = lost;
    IF freed AND held."cancelledAt" IS NULL AND at < held."startsAt" THEN PERFORM seat_waiting(held, at); END IF;
  END LOOP;
END $$;

-- Shifts and hours; the same shift twice is one. Then what both have promised: of two past shifts at one time, which no one
-- can free any more, one promise is enough.
CREATE OR REPLACE FUNCTION merge_shifts(kept UUID, lost UUID) RETURNS VOID
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM "Shift" s WHERE s."id" IN (SELECT a."shiftId" FROM "Assignment" a WHERE a."personId" = lost)
  ORDER BY s."id" FOR NO KEY UPDATE;
  DELETE FROM "Assignment" a WHERE a."personId" IN (kept, lost) AND a."personId" <> (
    SELECT b."personId" FROM "Assignment" b WHERE b."shiftId" = a."shiftId" AND b."personId" IN (kept, lost)
    ORDER BY b."state", b."confirmedAt" IS NULL, b."minutes" IS NULL, b."takenAt", b."personId" LIMIT 1);
  UPDATE "Assignment" a SET "personId" = kept WHERE a."personId" = lost;
  DELETE FROM "Commitment" l WHERE l."personId" = lost AND EXISTS (
    SELECT FROM "Commitment" k WHERE k."personId" = kept AND k."kind" = l."kind" AND (k."sourceId" = l."sourceId"
      OR (k."kind" = 'SHIFT' AND k."startsAt" < l."endsAt" AND k."endsAt" > l."startsAt")));
  UPDATE "Commitment" c SET "personId" = kept WHERE c."personId" = lost;
END $$;

-- Teams and skills.
CREATE OR REPLACE FUNCTION merge_teams(kept UUID, lost UUID) RETURNS VOID
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "TeamMember" k SET "joinedAt" = least(k."joinedAt", l."joinedAt"),
    "leftAt" = CASE WHEN k."leftAt" IS NOT NULL AND l."leftAt" IS NOT NULL THEN greatest(k."leftAt", l."leftAt") END,
    "introducedAt" = coalesce(k."introducedAt", l."introducedAt"),
    "introducedById" = CASE WHEN k."introducedAt" IS NULL THEN l."introducedById" ELSE k."introducedById" END
  FROM "TeamMember" l WHERE k."personId" = kept AND l."personId" = lost AND l."teamId" = k."teamId";
  DELETE FROM "TeamMember" l WHERE l."personId" = lost AND EXISTS (
    SELECT FROM "TeamMember" k WHERE k."personId" = kept AND k."teamId" = l."teamId");
  UPDATE "TeamMember" t SET "personId" = kept WHERE t."personId" = lost;
  DELETE FROM "PersonSkill" l WHERE l."personId" = lost AND EXISTS (
    SELECT FROM "PersonSkill" k WHERE k."personId" = kept AND k."skillId" = l."skillId");
  UPDATE "PersonSkill" s SET "personId" = kept WHERE s."personId" = lost;
END $$;

-- Seats of committees, held and once held: never two of one committee at once, or the entries cannot become one.
CREATE OR REPLACE FUNCTION merge_terms(kept UUID, lost UUID) RETURNS VOID
LANGUAGE sql SET search_path = public, pg_temp AS $$
  UPDATE "Term" SET "personId" = kept WHERE "personId" = lost
$$;

-- One membership at a time: the better stays, of two alike the older. One request at a time: the one that waits, else the
-- later one; who is a member already has been answered.
CREATE OR REPLACE FUNCTION merge_membership(kept UUID, lost UUID, actor UUID, at TIMESTAMPTZ) RETURNS VOID
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "Membership" m WHERE m."state" <> 'ENDED' AND m."personId" IN (kept, lost) AND m."id" <> (
    SELECT b."id" FROM "Membership" b WHERE b."state" <> 'ENDED' AND b."personId" IN (kept, lost)
    ORDER BY array_position(ARRAY['ACTIVE', 'PAUSED', 'APPLIED']::"MembershipState"[], b."state"), b."from", b."id" LIMIT 1);
  UPDATE "Membership" m SET "personId" = kept WHERE m."personId" = lost;

  DELETE FROM "Application" a WHERE a."personId" IN (kept, lost) AND a."personId" <> (
    SELECT b."personId" FROM "Application" b WHERE b."personId" IN (kept, lost)
    ORDER BY b."state" <> 'WAITING', b."decidedAt" DESC, b."sentAt", b."personId" LIMIT 1);
  UPDATE "Application" a SET "personId" = kept WHERE a."personId" = lost;
  UPDATE "Application" a SET "state" = 'ACCEPTED', "decidedAt" = at, "decidedById" = actor
  WHERE a."personId" = kept AND a."state" = 'WAITING' AND EXISTS (
    SELECT FROM "Membership" m WHERE m."personId" = kept AND m."state" IN ('ACTIVE', 'PAUSED'));
END $$;

-- Forms, pairs, exclusions, notes. Of two forms of one side the one that still holds stays, with the pairs of both.
CREATE OR REPLACE FUNCTION merge_mentorship(kept UUID, lost UUID) RETURNS VOID
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE double RECORD;
BEGIN
  FOR double IN
    SELECT CASE WHEN second THEN l."id" ELSE k."id" END AS stays, CASE WHEN second THEN k."id" ELSE l."id" END AS goes
    FROM "MentorshipForm" k JOIN "MentorshipForm" l USING ("programmeId", "side"),
      LATERAL (SELECT k."withdrawnAt" IS NOT NULL AND l."withdrawnAt" IS NULL AS second) better
    WHERE k."personId" = kept AND l."personId" = lost
  LOOP
    UPDATE "Pairing" p SET "mentorFormId" = double.stays WHERE p."mentorFormId" = double.goes;
    UPDATE "Pairing" p SET "menteeFormId" = double.stays WHERE p."menteeFormId" = double.goes;
    DELETE FROM "MentorshipForm" f WHERE f."id" = double.goes;
  END LOOP;
  UPDATE "MentorshipForm" f SET "personId" = kept WHERE f."personId" = lost;
  UPDATE "Pairing" p SET "mentorId" = kept WHERE p."mentorId" = lost;
  UPDATE "Pairing" p SET "menteeId" = kept WHERE p."menteeId" = lost;
  DELETE FROM "PairingExclusion" e WHERE (e."personId", e."otherId") IN ((kept, lost), (lost, kept));
  UPDATE "PairingExclusion" e SET "personId" = kept WHERE e."personId" = lost;
  UPDATE "PairingExclusion" e SET "otherId" = kept WHERE e."otherId" = lost;
  UPDATE "PairingNote" n SET "personId" = kept WHERE n."personId" = lost;
END $$;

-- Ways in end with the entry; its passphrase goes along only with its address, and only where there is none yet. Whoever
-- comes to an office signs in anew, and links that were drawn before end. Who has come in before is told.
CREATE OR REPLACE FUNCTION merge_ways_in(kept UUID, lost UUID, address_of_lost BOOLEAN, actor UUID, at TIMESTAMPTZ) RETURNS VOID
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt")
  SELECT kept, 'merging.merged', '{}', at WHERE EXISTS (SELECT FROM "Passphrase" p WHERE p."personId" IN (kept, lost));
  DELETE FROM "Session" s WHERE s."personId" = lost;
  DELETE FROM "Invitation" i WHERE i."personId" = lost;
  UPDATE "Passphrase" p SET "personId" = kept WHERE p."personId" = lost AND address_of_lost
    AND NOT EXISTS (SELECT FROM "Passphrase" k WHERE k."personId" = kept);
  IF EXISTS (SELECT FROM "Office" o WHERE o."personId" = lost AND (o."until" IS NULL OR o."until" > at)) THEN
    DELETE FROM "Session" s WHERE s."personId" = kept AND s."kind" = 'console' AND kept <> actor;
    UPDATE "Invitation" i SET "expiresAt" = at WHERE i."personId" = kept AND i."usedAt" IS NULL AND i."expiresAt" > at;
  END IF;
  UPDATE "Office" o SET "until" = greatest(at, o."from" + interval '1 millisecond')
  WHERE o."personId" = lost AND (o."until" IS NULL OR o."until" > at) AND EXISTS (
    SELECT FROM "Office" k WHERE k."personId" = kept AND k."role" = o."role" AND k."scopeKind" = o."scopeKind"
      AND k."scopeId" IS NOT DISTINCT FROM o."scopeId" AND (k."until" IS NULL OR k."until" >= o."until"));
  UPDATE "Office" o SET "personId" = kept WHERE o."personId" = lost;
END $$;

-- What they agreed to last, what they were told, what the house may say to them: their own choice, where both made one, stays.
CREATE OR REPLACE FUNCTION merge_words(kept UUID, lost UUID) RETURNS VOID
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "Consent" c WHERE c."personId" IN (kept, lost) AND c."personId" <> (
    SELECT b."personId" FROM "Consent" b WHERE b."agreementId" = c."agreementId" AND b."personId" IN (kept, lost)
    ORDER BY coalesce(b."withdrawnAt", b."givenAt") DESC, b."personId" LIMIT 1);
  UPDATE "Consent" c SET "personId" = kept WHERE c."personId" = lost;
  UPDATE "Discretion" d SET "personId" = kept WHERE d."personId" = lost
    AND NOT EXISTS (SELECT FROM "Discretion" k WHERE k."personId" = kept);
  UPDATE "CalendarFeed" f SET "personId" = kept WHERE f."personId" = lost
    AND NOT EXISTS (SELECT FROM "CalendarFeed" k WHERE k."personId" = kept);
  UPDATE "Notice" n SET "personId" = kept WHERE n."personId" = lost;
  UPDATE "Message" m SET "personId" = kept WHERE m."personId" = lost;
END $$;

-- What the entry did in office, under the one name. The record of what happened stays as it was written.
CREATE OR REPLACE FUNCTION merge_deeds(kept UUID, lost UUID) RETURNS VOID
LANGUAGE sql SET search_path = public, pg_temp AS $$
  UPDATE "Application" SET "decidedById" = kept WHERE "decidedById" = lost;
  UPDATE "MemberImport" SET "startedById" = kept WHERE "startedById" = lost;
  UPDATE "MentorshipForm" SET "vettedById" = kept WHERE "vettedById" = lost;
  UPDATE "Pairing" SET "proposedById" = kept WHERE "proposedById" = lost;
  UPDATE "TeamMember" SET "introducedById" = kept WHERE "introducedById" = lost;
  UPDATE "Assignment" SET "assignedById" = kept WHERE "assignedById" = lost;
  UPDATE "Assignment" SET "confirmedById" = kept WHERE "confirmedById" = lost;
  UPDATE "Term" SET "seatedById" = kept WHERE "seatedById" = lost;
$$;

-- Makes two entries one; asked again, or by two at once, the one it has become. What is sealed to the lost entry has to be
-- sealed anew in the same transaction.
CREATE OR REPLACE FUNCTION merge_people(
  kept UUID, lost UUID, address_of_lost BOOLEAN, actor UUID, at TIMESTAMPTZ, OUT person UUID, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE found INTEGER;
BEGIN
  refusal := merge_hindrance(kept, lost, actor, at);
  IF refusal = 'merging.same' THEN RETURN; END IF;
  PERFORM FROM "Person" p WHERE p."id" IN (kept, lost) ORDER BY p."id" FOR NO KEY UPDATE;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found < 2 THEN
    SELECT m."keptId" INTO person FROM "PersonMerge" m
    WHERE (m."lostId", m."keptId") IN ((lost, kept), (kept, lost));
    refusal := CASE WHEN person IS NULL THEN 'notFound' END;
    RETURN;
  END IF;
  refusal := merge_hindrance(kept, lost, actor, at);
  IF refusal IS NOT NULL THEN RETURN; END IF;

  PERFORM merge_places(kept, lost, at);
  PERFORM merge_shifts(kept, lost);
  PERFORM merge_teams(kept, lost);
  PERFORM merge_terms(kept, lost);
  PERFORM merge_membership(kept, lost, actor, at);
  PERFORM merge_mentorship(kept, lost);
  PERFORM merge_ways_in(kept, lost, address_of_lost, actor, at);
  PERFORM merge_words(kept, lost);
  PERFORM merge_deeds(kept, lost);
  UPDATE "PersonMerge" m SET "keptId" = kept WHERE m."keptId" = lost;
  INSERT INTO "PersonMerge" ("lostId", "keptId", "at", "mailIndex")
  SELECT lost, kept, at, p."mailIndex" FROM "Person" p WHERE p."id" = CASE WHEN address_of_lost THEN kept ELSE lost END;
  UPDATE "Person" k SET "createdAt" = least(k."createdAt", l."createdAt"),
    "languages" = ARRAY(SELECT DISTINCT unnest(k."languages" || l."languages") ORDER BY 1)
  FROM "Person" l WHERE k."id" = kept AND l."id" = lost;
  DELETE FROM "Person" p WHERE p."id" = lost;
  UPDATE "Centre" SET "namesVersion" = "namesVersion" + 1;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'merging.merge', 'Person', kept);
  person := kept;
END $$;

REVOKE ALL ON FUNCTION merge_hindrance, merge_places, merge_shifts, merge_teams, merge_terms, merge_membership,
  merge_mentorship, merge_ways_in, merge_words, merge_deeds, merge_people FROM PUBLIC;
GRANT EXECUTE ON FUNCTION merge_hindrance, merge_people TO commonhouse_app;
