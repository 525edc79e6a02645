-- The only way to a pairing. Each function locks the people, by id, then their forms, by id, then the pairing, and writes
-- what follows (audit, notices) in the same transaction. What a proposal ended by is told to nobody: a no, an expiry and a
-- proposal taken back close it alike.

-- Until the transaction ends, nobody else pairs these people or changes their forms. Only for the functions below.
CREATE OR REPLACE FUNCTION hold_forms(forms UUID[]) RETURNS VOID
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM "Person" p
  WHERE p."id" IN (SELECT f."personId" FROM "MentorshipForm" f WHERE f."id" = ANY (forms))
  ORDER BY p."id" FOR NO KEY UPDATE;
  PERFORM FROM "MentorshipForm" f WHERE f."id" = ANY (forms) ORDER BY f."id" FOR NO KEY UPDATE;
END $$;

-- The pairing, held with its people and forms; nothing where there is none. Only for the functions below.
CREATE OR REPLACE FUNCTION hold_pairing(pairing UUID) RETURNS "Pairing"
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE held "Pairing";
BEGIN
  SELECT * INTO held FROM "Pairing" p WHERE p."id" = pairing;
  PERFORM hold_forms(ARRAY[held."mentorFormId", held."menteeFormId"]);
  SELECT * INTO held FROM "Pairing" p WHERE p."id" = pairing FOR NO KEY UPDATE;
  RETURN held;
END $$;

-- Tells both; whoever did it saw it on the page. Only for the functions below.
CREATE OR REPLACE FUNCTION tell_both(held "Pairing", kind TEXT, by UUID, at TIMESTAMPTZ) RETURNS VOID
LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO "Notice" ("personId", "kind", "params", "createdAt", "rungAt")
  SELECT one, kind, jsonb_build_object('pairingId', held."id"), at, CASE WHEN one = by THEN at END
  FROM unnest(ARRAY[held."mentorId", held."menteeId"]) AS one
$$;

-- It did not come about; what either had said is forgotten. Only for the functions below.
CREATE OR REPLACE FUNCTION close_proposal(held "Pairing", outcome "PairingState", by UUID, at TIMESTAMPTZ) RETURNS VOID
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Pairing" p
  SET "state" = outcome, "endedAt" = at, "mentorAcceptedAt" = NULL, "menteeAcceptedAt" = NULL, "common" = NULL
  WHERE p."id" = held."id";
  PERFORM tell_both(held, 'pairings.closed', by, at);
END $$;

-- Never again with this other person; asked twice, it is kept once. Nobody is told, and nothing is recorded.
CREATE OR REPLACE FUNCTION keep_apart(exclusion UUID, programme UUID, person UUID, other UUID, at TIMESTAMPTZ) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM "Person" p WHERE p."id" = person FOR NO KEY UPDATE;
  INSERT INTO "PairingExclusion" ("id", "programmeId", "personId", "otherId", "createdAt")
  SELECT exclusion, programme, person, other, at
  WHERE NOT EXISTS (SELECT FROM "PairingExclusion" e
    WHERE e."programmeId" = programme AND e."personId" = person AND e."otherId" = other)
  ON CONFLICT DO NOTHING;
END $$;

-- Both are asked. Decided here: places, other proposals, pauses, vetting, who asked to be kept apart by id, and that nobody
-- proposes themselves; `against`: the refusal that what is sealed speaks for, if any; `shared`: what the two have in common,
-- sealed. Asked twice, the same answer.
CREATE OR REPLACE FUNCTION propose_pairing(
  pairing UUID, programme UUID, mentor_form UUID, mentee_form UUID, actor UUID, against TEXT, shared BYTEA, at TIMESTAMPTZ,
  OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Programme"; mentor "MentorshipForm"; mentee "MentorshipForm"; made "Pairing";
BEGIN
  PERFORM hold_forms(ARRAY[mentor_form, mentee_form]);
  SELECT * INTO held FROM "Programme" g WHERE g."id" = programme;
  SELECT * INTO mentor FROM "MentorshipForm" f
  WHERE f."id" = mentor_form AND f."programmeId" = programme AND f."side" = 'MENTOR';
  SELECT * INTO mentee FROM "MentorshipForm" f
  WHERE f."id" = mentee_form AND f."programmeId" = programme AND f."side" = 'MENTEE';
  IF mentor."id" IS NULL OR mentee."id" IS NULL THEN refusal := 'notFound'; RETURN; END IF;
  IF actor IN (mentor."personId", mentee."personId") THEN refusal := 'pairings.own'; RETURN; END IF;
  PERFORM FROM "Pairing" p
  WHERE p."id" = pairing AND p."mentorFormId" = mentor_form AND p."menteeFormId" = mentee_form;
  IF FOUND THEN RETURN; END IF;

  refusal := CASE
    WHEN held."endedAt" IS NOT NULL THEN 'programmes.ended'
    WHEN coalesce(mentor."withdrawnAt", mentor."pausedAt", mentee."withdrawnAt", mentee."pausedAt") IS NOT NULL
      THEN 'pairings.paused'
    WHEN open_pairings(mentee_form) > 0 THEN 'pairings.openElsewhere'
    WHEN open_pairings(mentor_form) >= mentor."capacity" THEN 'pairings.full'
    WHEN held."vetting" AND mentor."vettedAt" IS NULL THEN 'pairings.unvetted'
    WHEN against IS NOT NULL THEN against
    WHEN are_apart(programme, mentor."personId", mentee."personId") THEN 'pairings.notPossible' END;
  IF refusal IS NOT NULL THEN RETURN; END IF;
  INSERT INTO "Pairing" ("id", "programmeId", "mentorFormId", "menteeFormId", "mentorId", "menteeId", "state",
    "proposedAt", "proposedById", "answerBy", "common")
  VALUES (pairing, programme, mentor_form, mentee_form, mentor."personId", mentee."personId", 'PROPOSED',
    at, actor, at + held."answerDays" * interval '24 hours', shared)
  ON CONFLICT DO NOTHING RETURNING * INTO made;
  IF made."id" IS NULL THEN refusal := 'pairings.idTaken'; RETURN; END IF;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'pairings.propose', 'Pairing', pairing);
  PERFORM tell_both(made, 'pairings.proposed', NULL, at);
END $$;

-- How many proposals and pairs a form has. Only for the function above.
CREATE OR REPLACE FUNCTION open_pairings(form UUID) RETURNS BIGINT
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT count(*) FROM "Pairing" p
  WHERE form IN (p."mentorFormId", p."menteeFormId") AND p."state" IN ('PROPOSED', 'ACTIVE')
$$;

-- Whether either of two asked not to be paired with the other, or they are one. Only for the function above.
CREATE OR REPLACE FUNCTION are_apart(programme UUID, one UUID, other UUID) RETURNS BOOLEAN
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT one = other OR EXISTS (SELECT FROM "PairingExclusion" e WHERE e."programmeId" = programme
    AND ((e."personId", e."otherId") = (one, other) OR (e."personId", e."otherId") = (other, one)))
$$;

-- Either ends it, without a reason. What a withdrawn form still held for the partner goes with the last pair.
CREATE OR REPLACE FUNCTION end_pairing(
  pairing UUID, person UUID, apart BOOLEAN, at TIMESTAMPTZ, OUT state "PairingState", OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Pairing";
BEGIN
  held := hold_pairing(pairing);
  IF held."startedAt" IS NULL OR person NOT IN (held."mentorId", held."menteeId") THEN
    refusal := 'notFound'; RETURN;
  END IF;
  IF apart THEN
    PERFORM keep_apart(gen_random_uuid(), held."programmeId", person,
      CASE person WHEN held."mentorId" THEN held."menteeId" ELSE held."mentorId" END, at);
  END IF;
  state := 'ENDED';
  IF held."state" = 'ENDED' THEN RETURN; END IF;

  UPDATE "Pairing" p SET "state" = 'ENDED', "endedAt" = at, "common" = NULL WHERE p."id" = pairing;
  UPDATE "MentorshipForm" f SET "content" = ''
  WHERE f."id" IN (held."mentorFormId", held."menteeFormId") AND f."withdrawnAt" IS NOT NULL
    AND open_pairings(f."id") = 0;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, person, 'pairings.end', 'Pairing', pairing);
  PERFORM tell_both(held, 'pairings.ended', person, at);
END $$;

-- A sign that the pair lives; `met`: one that both may see. `signed`: the first within an hour of its kind.
CREATE OR REPLACE FUNCTION sign_pairing(
  pairing UUID, person UUID, met BOOLEAN, at TIMESTAMPTZ, OUT signed BOOLEAN, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Pairing";
BEGIN
  SELECT * INTO held FROM "Pairing" p WHERE p."id" = pairing FOR NO KEY UPDATE;
  IF held."startedAt" IS NULL OR person NOT IN (held."mentorId", held."menteeId") THEN
    refusal := 'notFound'; RETURN;
  END IF;
  IF held."state" <> 'ACTIVE' THEN refusal := 'pairings.closed'; RETURN; END IF;
  signed := met AND (held."lastMetAt" IS NULL OR held."lastMetAt" <= at - interval '1 hour');
  UPDATE "Pairing" p SET "lastSignAt" = greatest(p."lastSignAt", at),
    "lastMetAt" = CASE WHEN met THEN greatest(p."lastMetAt", at) ELSE p."lastMetAt" END
  WHERE p."id" = pairing;
END $$;

-- Offers or asks no more: open proposals close, a pair stays. `kept`: there is one.
CREATE OR REPLACE FUNCTION withdraw_form(
  form UUID, person UUID, at TIMESTAMPTZ, OUT kept BOOLEAN, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Pairing";
BEGIN
  PERFORM hold_forms(form || ARRAY(SELECT unnest(ARRAY[p."mentorFormId", p."menteeFormId"]) FROM "Pairing" p
    WHERE form IN (p."mentorFormId", p."menteeFormId") AND p."state" = 'PROPOSED'));
  PERFORM FROM "MentorshipForm" f WHERE f."id" = form AND f."personId" = person;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  FOR held IN SELECT * FROM "Pairing" p
    WHERE form IN (p."mentorFormId", p."menteeFormId") AND p."state" = 'PROPOSED' ORDER BY p."id" FOR NO KEY UPDATE
  LOOP
    PERFORM close_proposal(held, 'DECLINED', person, at);
  END LOOP;
  kept := open_pairings(form) > 0;
  UPDATE "MentorshipForm" f SET "withdrawnAt" = at WHERE f."id" = form AND f."withdrawnAt" IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  UPDATE "Pairing" p SET "common" = NULL WHERE form IN (p."mentorFormId", p."menteeFormId");
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, person, 'mentorship.withdraw', 'MentorshipForm', form);
END $$;

REVOKE ALL ON FUNCTION hold_forms, hold_pairing, tell_both, close_proposal, keep_apart, propose_pairing, open_pairings,
  are_apart, end_pairing, sign_pairing, withdraw_form FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_apart, propose_pairing, end_pairing, sign_pairing, withdraw_form TO commonhouse_app;
