-- The application's only way to a job: it has no right on the schema `jobs`. Written in the transaction of the change, the job
-- comes to pass exactly when the change does.
CREATE OR REPLACE FUNCTION enqueue(queue TEXT, payload JSONB, due TIMESTAMPTZ DEFAULT now()) RETURNS UUID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE job UUID;
BEGIN
  INSERT INTO jobs.job AS j (name, data, start_after, retry_limit, retry_delay, retry_backoff, retry_delay_max,
    expire_seconds, deletion_seconds, keep_until, policy)
  SELECT q.name, payload, due, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max,
    q.expire_seconds, q.deletion_seconds, greatest(due, now()) + q.retention_seconds * interval '1 s', q.policy
  FROM jobs.queue q WHERE q.name = enqueue.queue
  RETURNING j.id INTO job;
  IF job IS NULL THEN RAISE EXCEPTION 'There is no queue %.', queue; END IF;
  RETURN job;
END $$;

REVOKE ALL ON FUNCTION enqueue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue TO commonhouse_app, commonhouse_worker;
