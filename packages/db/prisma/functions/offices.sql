-- The only way to an office. The database itself asks whether whoever gives it may: a hole in the application makes nobody
-- an officer. Offices of the whole centre are given by administrators; a workshop's hosts also by whoever coordinates.
CREATE OR REPLACE FUNCTION give_office(
  id UUID, person UUID, new_role "OfficeRole", kind "ScopeKind", scope UUID, actor UUID, at TIMESTAMPTZ, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM "Office" o
  WHERE o."personId" = actor AND o."scopeKind" = 'CENTRE' AND o."from" <= at AND (o."until" IS NULL OR o."until" > at)
    AND (o."role" = 'ADMINISTRATOR' OR (o."role" = 'COORDINATOR' AND new_role = 'HOST' AND kind = 'WORKSHOP'));
  IF NOT FOUND THEN refusal := 'offices.notYours'; RETURN; END IF;
  PERFORM FROM "Person" p WHERE p."id" = person FOR KEY SHARE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  IF kind = 'WORKSHOP' THEN
    PERFORM FROM "Workshop" w WHERE w."id" = scope;
    IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  END IF;

  INSERT INTO "Office" AS o ("id", "personId", "role", "scopeKind", "scopeId", "from")
  VALUES (id, person, new_role, kind, scope, at) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    PERFORM FROM "Office" o WHERE o."id" = give_office.id AND (o."personId", o."role", o."scopeKind")
      = (person, new_role, kind) AND o."scopeId" IS NOT DISTINCT FROM scope;
    IF NOT FOUND THEN refusal := 'offices.idTaken'; END IF;
    RETURN;
  END IF;
  -- A session from before does not grow: whoever gets more rights signs in again. Who gives, is here.
  DELETE FROM "Session" s WHERE s."personId" = person AND s."kind" = 'console' AND person <> actor;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'offices.give', 'Office', id);
END $$;

-- An office ends now; nobody ends the last administrator without a last day.
CREATE OR REPLACE FUNCTION end_office(office UUID, actor UUID, at TIMESTAMPTZ, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Office";
BEGIN
  LOCK TABLE "Office" IN SHARE ROW EXCLUSIVE MODE;
  PERFORM FROM "Office" o
  WHERE o."personId" = actor AND o."role" = 'ADMINISTRATOR' AND o."scopeKind" = 'CENTRE'
    AND o."from" <= at AND (o."until" IS NULL OR o."until" > at);
  IF NOT FOUND THEN refusal := 'offices.notYours'; RETURN; END IF;
  SELECT * INTO held FROM "Office" o WHERE o."id" = office;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  IF held."until" <= at THEN RETURN; END IF;
  IF held."role" = 'ADMINISTRATOR' AND NOT EXISTS (
    SELECT FROM "Office" o WHERE o."id" <> office AND o."role" = 'ADMINISTRATOR' AND o."scopeKind" = 'CENTRE'
      AND o."until" IS NULL) THEN refusal := 'offices.lastAdministrator'; RETURN; END IF;

  UPDATE "Office" o SET "until" = greatest(at, o."from" + interval '1 millisecond') WHERE o."id" = office;
  DELETE FROM "Session" s WHERE s."personId" = held."personId" AND s."kind" = 'console';
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'offices.end', 'Office', office);
END $$;

REVOKE ALL ON FUNCTION give_office, end_office FROM PUBLIC;
GRANT EXECUTE ON FUNCTION give_office, end_office TO commonhouse_app;
