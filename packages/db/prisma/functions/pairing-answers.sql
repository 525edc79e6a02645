-- What becomes of a proposal: both say yes, somebody says no, its time ends, or the office takes it back. Locks as in
-- pairings.sql.

-- Yes or no, without a reason. The second yes begins the pair; a no closes the proposal. Asked twice, the same answer.
CREATE OR REPLACE FUNCTION answer_pairing(
  pairing UUID, person UUID, accepts BOOLEAN, apart BOOLEAN, at TIMESTAMPTZ, OUT state "PairingState", OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Pairing"; waits BOOLEAN;
BEGIN
  held := hold_pairing(pairing);
  IF held."id" IS NULL OR person NOT IN (held."mentorId", held."menteeId") THEN refusal := 'notFound'; RETURN; END IF;
  state := held."state";
  waits := state = 'PROPOSED' AND at < held."answerBy";
  IF accepts THEN
    IF state = 'ACTIVE' THEN RETURN; END IF;
    IF NOT waits THEN refusal := 'pairings.closed'; RETURN; END IF;
    IF (CASE person WHEN held."mentorId" THEN held."mentorAcceptedAt" ELSE held."menteeAcceptedAt" END) IS NOT NULL THEN
      RETURN;
    END IF;
    held := accept_proposal(held, person, at);
    state := held."state";
  ELSE
    IF state = 'ACTIVE' THEN refusal := 'pairings.begun'; RETURN; END IF;
    IF apart THEN
      PERFORM keep_apart(gen_random_uuid(), held."programmeId", person,
        CASE person WHEN held."mentorId" THEN held."menteeId" ELSE held."mentorId" END, at);
    END IF;
    IF NOT waits THEN
      state := CASE state WHEN 'PROPOSED' THEN 'EXPIRED' ELSE state END;
      RETURN;
    END IF;
    state := 'DECLINED';
    PERFORM close_proposal(held, state, person, at);
  END IF;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, person, 'pairings.answer', 'Pairing', pairing);
END $$;

-- One of the two says yes; with the second yes both are told that it begins. Only for the function above.
CREATE OR REPLACE FUNCTION accept_proposal(held "Pairing", person UUID, at TIMESTAMPTZ) RETURNS "Pairing"
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE other TIMESTAMPTZ := CASE person WHEN held."mentorId" THEN held."menteeAcceptedAt" ELSE held."mentorAcceptedAt" END;
BEGIN
  UPDATE "Pairing" p SET
    "mentorAcceptedAt" = CASE person WHEN p."mentorId" THEN at ELSE p."mentorAcceptedAt" END,
    "menteeAcceptedAt" = CASE person WHEN p."menteeId" THEN at ELSE p."menteeAcceptedAt" END,
    "state" = CASE WHEN other IS NULL THEN 'PROPOSED' ELSE 'ACTIVE' END::"PairingState",
    "startedAt" = CASE WHEN other IS NOT NULL THEN at END
  WHERE p."id" = held."id" RETURNING * INTO held;
  IF held."state" = 'ACTIVE' THEN PERFORM tell_both(held, 'pairings.begun', person, at); END IF;
  RETURN held;
END $$;

-- The office takes a proposal back, whoever of it is not one of the two; closed already, nothing happens.
CREATE OR REPLACE FUNCTION retract_pairing(
  programme UUID, pairing UUID, actor UUID, at TIMESTAMPTZ, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Pairing";
BEGIN
  held := hold_pairing(pairing);
  IF held."id" IS NULL OR held."programmeId" <> programme THEN refusal := 'notFound'; RETURN; END IF;
  IF actor IN (held."mentorId", held."menteeId") THEN refusal := 'pairings.own'; RETURN; END IF;
  IF held."startedAt" IS NOT NULL THEN refusal := 'pairings.begun'; RETURN; END IF;
  IF held."state" <> 'PROPOSED' THEN RETURN; END IF;
  PERFORM close_proposal(held, 'EXPIRED', NULL, at);
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'pairings.retract', 'Pairing', pairing);
END $$;

-- Its time is over. False where somebody was quicker, or it is not over yet.
CREATE OR REPLACE FUNCTION expire_pairing(pairing UUID, at TIMESTAMPTZ, OUT expired BOOLEAN)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Pairing";
BEGIN
  held := hold_pairing(pairing);
  expired := coalesce(held."state" = 'PROPOSED' AND held."answerBy" <= at, false);
  IF NOT expired THEN RETURN; END IF;
  PERFORM close_proposal(held, 'EXPIRED', NULL, at);
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, NULL, 'pairings.expire', 'Pairing', pairing);
END $$;

REVOKE ALL ON FUNCTION answer_pairing, accept_proposal, retract_pairing, expire_pairing FROM PUBLIC;
GRANT EXECUTE ON FUNCTION answer_pairing, retract_pairing TO commonhouse_app;
GRANT EXECUTE ON FUNCTION expire_pairing TO commonhouse_worker;
