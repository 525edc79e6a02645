-- Requests that were decided before a moment are removed; answers how many. Whoever was declined, and became nothing else in
-- the house, is removed as a person too: they never came in, and their one membership ended with that decision. Where
-- something of theirs still stands, in whatever area, the person stays.
CREATE OR REPLACE FUNCTION remove_decided_applications(before TIMESTAMPTZ, OUT removed INT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE strangers UUID[]; stranger UUID;
BEGIN
  WITH held AS (
    SELECT p."id" FROM "Application" a JOIN "Person" p ON p."id" = a."personId"
    WHERE a."state" = 'DECLINED' AND a."decidedAt" < before
      AND NOT EXISTS (SELECT FROM "Passphrase" x WHERE x."personId" = p."id")
      AND NOT EXISTS (SELECT FROM "Membership" m WHERE m."personId" = p."id"
        AND (m."state" <> 'ENDED' OR m."until" IS DISTINCT FROM a."decidedAt"))
    FOR UPDATE OF p
  ) SELECT coalesce(array_agg(held."id"), '{}') INTO strangers FROM held;

  DELETE FROM "Application" a WHERE a."state" <> 'WAITING' AND a."decidedAt" < before;
  GET DIAGNOSTICS removed = ROW_COUNT;
  FOREACH stranger IN ARRAY strangers LOOP
    BEGIN
      DELETE FROM "Membership" m WHERE m."personId" = stranger;
      DELETE FROM "Person" p WHERE p."id" = stranger;
    EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
      CONTINUE;
    END;
  END LOOP;
  UPDATE "Centre" SET "namesVersion" = "namesVersion" + 1 WHERE strangers <> '{}';
END $$;

REVOKE ALL ON FUNCTION remove_decided_applications FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_decided_applications TO commonhouse_worker;
