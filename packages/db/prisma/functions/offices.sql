-- Whether somebody may give or end this office: administrators every one; whoever looks after all workshops, teams,
-- programmes or committees of the house also those who look after one of them.
CREATE OR REPLACE FUNCTION may_give_office(actor UUID, new_role "OfficeRole", scope UUID, at TIMESTAMPTZ)
RETURNS BOOLEAN LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM "Office" o
    WHERE o."personId" = actor AND o."scopeKind" = 'CENTRE' AND o."from" <= at AND (o."until" IS NULL OR o."until" > at)
      AND (o."role" = 'ADMINISTRATOR' OR (scope IS NOT NULL AND (o."role", new_role) IN (
        ('COORDINATOR', 'HOST'), ('TEAM_COORDINATOR', 'TEAM_COORDINATOR'),
        ('MENTORSHIP_COORDINATOR', 'MENTORSHIP_COORDINATOR'), ('COMMITTEE_SECRETARY', 'COMMITTEE_SECRETARY')))));
$$;

-- What an office can be limited to, if that is still there; null: nothing of this house.
CREATE OR REPLACE FUNCTION office_scope(new_role "OfficeRole", scope UUID)
RETURNS "ScopeKind" LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'CENTRE'::"ScopeKind" WHERE scope IS NULL
  UNION ALL SELECT 'WORKSHOP' FROM "Workshop" w WHERE new_role = 'HOST' AND w."id" = scope
  UNION ALL SELECT 'TEAM' FROM "Team" t WHERE new_role = 'TEAM_COORDINATOR' AND t."id" = scope AND t."endedAt" IS NULL
  UNION ALL SELECT 'PROGRAMME' FROM "Programme" p
    WHERE new_role = 'MENTORSHIP_COORDINATOR' AND p."id" = scope AND p."endedAt" IS NULL
  UNION ALL SELECT 'COMMITTEE' FROM "Committee" c
    WHERE new_role = 'COMMITTEE_SECRETARY' AND c."id" = scope AND c."endedAt" IS NULL;
$$;

-- The only way to an office. The database itself asks whether whoever gives it may: a hole in the application makes nobody
-- an officer. Links to the portal that were drawn before the first office end: whoever drew them may not become it.
CREATE OR REPLACE FUNCTION give_office(
  id UUID, person UUID, new_role "OfficeRole", scope UUID, starts TIMESTAMPTZ, ends TIMESTAMPTZ, actor UUID, at TIMESTAMPTZ,
  OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE kind "ScopeKind" := office_scope(new_role, scope);
BEGIN
  IF NOT may_give_office(actor, new_role, scope, at) THEN refusal := 'offices.notYours'; RETURN; END IF;
  PERFORM FROM "Person" p WHERE p."id" = person FOR NO KEY UPDATE;
  IF NOT FOUND THEN refusal := 'notFound'; RETURN; END IF;
  IF kind IS NULL THEN refusal := 'offices.elsewhere'; RETURN; END IF;
  IF ends <= greatest(starts, at) THEN refusal := 'offices.endsBeforeStart'; RETURN; END IF;

  UPDATE "Invitation" i SET "expiresAt" = at
  WHERE i."personId" = person AND i."kind" = 'portal' AND i."usedAt" IS NULL AND i."expiresAt" > at AND NOT EXISTS (
    SELECT FROM "Office" o WHERE o."personId" = person AND (o."until" IS NULL OR o."until" > at));
  INSERT INTO "Office" AS o ("id", "personId", "role", "scopeKind", "scopeId", "from", "until")
  VALUES (id, person, new_role, kind, scope, greatest(starts, at), ends) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    PERFORM FROM "Office" o WHERE o."id" = give_office.id AND (o."personId", o."role") = (person, new_role)
      AND (o."scopeId", o."until") IS NOT DISTINCT FROM (scope, ends);
    IF NOT FOUND THEN refusal := 'offices.idTaken'; END IF;
    RETURN;
  END IF;
  -- A session from before does not grow: whoever gets more rights signs in again. Who gives, is here.
  DELETE FROM "Session" s WHERE s."personId" = person AND s."kind" = 'console' AND person <> actor;
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'offices.give', 'Office', id);
END $$;

-- An office ends now, or never begins; nobody ends the last administrator without a last day.
CREATE OR REPLACE FUNCTION end_office(office UUID, person UUID, actor UUID, at TIMESTAMPTZ, OUT refusal TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held "Office";
BEGIN
  LOCK TABLE "Office" IN SHARE ROW EXCLUSIVE MODE;
  SELECT * INTO held FROM "Office" o WHERE o."id" = office AND o."personId" = person;
  IF NOT may_give_office(actor, held."role", held."scopeId", at) THEN refusal := 'offices.notYours'; RETURN; END IF;
  IF held."id" IS NULL THEN refusal := 'notFound'; RETURN; END IF;
  IF held."until" <= at THEN RETURN; END IF;
  IF held."role" = 'ADMINISTRATOR' AND NOT EXISTS (
    SELECT FROM "Office" o WHERE o."id" <> office AND o."role" = 'ADMINISTRATOR' AND o."scopeKind" = 'CENTRE'
      AND o."from" <= at AND o."until" IS NULL) THEN refusal := 'offices.lastAdministrator'; RETURN; END IF;

  UPDATE "Office" o SET "from" = least(o."from", at - interval '1 millisecond'), "until" = at WHERE o."id" = office;
  DELETE FROM "Session" s WHERE s."personId" = person AND s."kind" = 'console';
  INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
  VALUES (at, actor, 'offices.end', 'Office', office);
END $$;

REVOKE ALL ON FUNCTION may_give_office, office_scope, give_office, end_office FROM PUBLIC;
GRANT EXECUTE ON FUNCTION give_office, end_office TO commonhouse_app;
