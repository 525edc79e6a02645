-- The only way into a seat of a committee and out of it. Each function locks the person, then the committee, so that of all
-- who fill a seat at the same moment one does, and nobody comes to hold two seats of one committee.

-- Why somebody may not hold a seat in this time, whoever asks; null where nothing speaks against it.
CREATE OR REPLACE FUNCTION seat_refusal(held "Seat", person UUID, starts TIMESTAMPTZ, ends TIMESTAMPTZ, at TIMESTAMPTZ)
RETURNS TEXT LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN ends <= starts THEN 'terms.endsBeforeStart'
    WHEN held."endedAt" IS NOT NULL OR EXISTS (
      SELECT FROM "Committee" c WHERE c."id" = held."committeeId" AND c."endedAt" IS NOT NULL) THEN 'terms.seatClosed'
    WHEN (ends IS NULL OR ends > at) AND NOT EXISTS (
      SELECT FROM "Membership" m WHERE m."personId" = person AND m."state" IN ('ACTIVE', 'PAUSED')
        AND (m."until" IS NULL OR m."until" > at)) THEN 'terms.notMember'
    WHEN EXISTS (
      SELECT FROM "Term" t WHERE t."seatId" = held."id"
        AND tstzrange(t."from", t."until") && tstzrange(starts, ends)) THEN 'terms.seatTaken'
    WHEN EXISTS (
      SELECT FROM "Term" t WHERE t."committeeId" = held."committeeId" AND t."personId" = person
        AND tstzrange(t."from", t."until") && tstzrange(starts, ends)) THEN 'terms.otherSeat'
  END
$$;

-- When a term ends for which nobody says it: after the months of the committee, by the calendar of the house.
CREATE OR REPLACE FUNCTION term_end(committee UUID, starts TIMESTAMPTZ) RETURNS TIMESTAMPTZ
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT (starts AT TIME ZONE z.zone + make_interval(months => c."termMonths")) AT TIME ZONE z.zone
  FROM "Committee" c, (
    SELECT coalesce((SELECT o."timeZone" FROM "Centre" o WHERE o."id" = 1), 'UTC') AS zone) z
  WHERE c."id" = committee
$$;

-- Somebody holds a seat from now or another day on; without an end, as long as the committee says. Sent twice it is one
-- term. Whoever comes to hold it now or later is told.
CREATE OR REPLACE FUNCTION seat_person(committee UUID, seat UUID, term UUID, person UUID, how "Seating",
  starts TIMESTAMPTZ, ends TIMESTAMPTZ, actor UUID, at TIMESTAMPTZ, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Seat"; made "Term"; known TEXT;
BEGIN
  PERFORM FROM "Person" p WHERE p."id" = person FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  PERFORM FROM "Committee" c WHERE c."id" = committee FOR NO KEY UPDATE;
  SELECT * INTO held FROM "Seat" s WHERE s."id" = seat AND s."committeeId" = committee;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  SELECT * INTO made FROM "Term" t WHERE t."id" = term;
  IF FOUND THEN
    IF (made."seatId", made."personId", made."seating") <> (seat, person, how) THEN refusal := 'terms.idTaken'; END IF;
    RETURN;
  END IF;
  starts := coalesce(starts, at);
  ends := coalesce(ends, term_end(committee, starts));
  refusal := seat_refusal(held, person, starts, ends, at);
  IF refusal IS NOT NULL THEN RETURN; END IF;

  INSERT INTO "Term" ("id", "seatId", "committeeId", "personId", "seating", "from", "until", "seatedById")
  VALUES (term, seat, committee, person, how, starts, ends, actor) ON CONFLICT ("id") DO NOTHING;
  IF NOT FOUND THEN refusal := 'terms.idTaken'; RETURN; END IF;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'terms.seat', 'Committee', committee);
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt")
  SELECT person, 'terms.seated', '{}', at WHERE ends IS NULL OR ends > at;
-- Whatever came past the locks is refused by the table itself.
EXCEPTION WHEN exclusion_violation THEN
  GET STACKED DIAGNOSTICS known = CONSTRAINT_NAME;
  refusal := CASE known WHEN 'Term_one_in_a_seat' THEN 'terms.seatTaken' ELSE 'terms.otherSeat' END;
END $$;

-- A term with its person and committee held; nothing where there is none. Only for the functions below.
CREATE OR REPLACE FUNCTION hold_term(committee UUID, term UUID) RETURNS "Term"
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE held "Term";
BEGIN
  PERFORM FROM "Person" p
  WHERE p."id" = (SELECT t."personId" FROM "Term" t WHERE t."id" = term AND t."committeeId" = committee) FOR NO KEY UPDATE;
  PERFORM FROM "Committee" c WHERE c."id" = committee FOR NO KEY UPDATE;
  SELECT * INTO held FROM "Term" t WHERE t."id" = term AND t."committeeId" = committee;
  RETURN held;
END $$;

-- Another end for a term that is not over, or now (null); asked twice, the same answer. Its person is told.
CREATE OR REPLACE FUNCTION end_term(committee UUID, term UUID, ends TIMESTAMPTZ, actor UUID, at TIMESTAMPTZ, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Term" := hold_term(committee, term);
BEGIN
  IF held."id" IS NULL THEN refusal := 'notFound'; RETURN; END IF;
  IF held."until" = ends OR (ends IS NULL AND held."until" <= at) THEN RETURN; END IF;
  IF held."until" <= at THEN refusal := 'terms.over'; RETURN; END IF;
  ends := coalesce(ends, at);
  IF ends <= held."from" THEN refusal := 'terms.endsBeforeStart'; RETURN; END IF;
  UPDATE "Term" t SET "until" = ends WHERE t."id" = term;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'terms.end', 'Committee', committee);
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt") VALUES (held."personId", 'terms.ended', '{}', at);
EXCEPTION WHEN exclusion_violation THEN refusal := 'terms.seatTaken';
END $$;

-- A term that was noted by mistake was never held, and its person is told so; asked twice, it is gone. What a vote of the
-- house decided is no slip of an office.
CREATE OR REPLACE FUNCTION strike_term(committee UUID, term UUID, actor UUID, at TIMESTAMPTZ, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Term" := hold_term(committee, term);
BEGIN
  IF held."id" IS NULL THEN RETURN; END IF;
  IF held."seating" = 'ELECTED' AND held."seatedById" IS NULL THEN refusal := 'terms.elected'; RETURN; END IF;
  DELETE FROM "Term" t WHERE t."id" = term;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'terms.strike', 'Committee', committee);
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt") VALUES (held."personId", 'terms.struck', '{}', at);
END $$;

REVOKE ALL ON FUNCTION seat_refusal, term_end, seat_person, hold_term, end_term, strike_term FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seat_person, end_term, strike_term TO commonhouse_app;
