-- By hand: PostgreSQL has this function from 18 on; it is the same here for 15 to 17.
DO $$
BEGIN
  IF to_regprocedure('pg_catalog.uuidv7()') IS NULL THEN
    CREATE FUNCTION uuidv7() RETURNS UUID LANGUAGE sql VOLATILE AS $body$
      SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING
        substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::BIGINT) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::UUID
    $body$;
  END IF;
END $$;

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('MAIL', 'NONE');

-- CreateEnum
CREATE TYPE "Wording" AS ENUM ('NEUTRAL', 'PLAIN');

-- CreateEnum
CREATE TYPE "MembershipKind" AS ENUM ('FULL', 'SUPPORTING');

-- CreateEnum
CREATE TYPE "MembershipState" AS ENUM ('APPLIED', 'ACTIVE', 'PAUSED', 'ENDED');

-- CreateEnum
CREATE TYPE "OfficeRole" AS ENUM ('ADMINISTRATOR', 'COORDINATOR', 'HOST');

-- CreateEnum
CREATE TYPE "ScopeKind" AS ENUM ('CENTRE', 'TEAM', 'COMMITTEE', 'WORKSHOP', 'PROGRAMME');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('portal', 'console');

-- CreateEnum
CREATE TYPE "Device" AS ENUM ('PHONE', 'TABLET', 'COMPUTER', 'PROGRAM');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('WAITING', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "WorkshopKind" AS ENUM ('WORKSHOP', 'GROUP', 'EVENT');

-- CreateEnum
CREATE TYPE "PlaceState" AS ENUM ('CONFIRMED', 'WAITING', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "Centre" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "name" JSONB NOT NULL,
    "timeZone" TEXT NOT NULL,
    "accentHue" SMALLINT NOT NULL DEFAULT 262,
    "localeOrder" TEXT[],
    "formats" JSONB NOT NULL DEFAULT '{}',
    "leaveUrl" TEXT NOT NULL DEFAULT 'https://www.wikipedia.org/',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "namesVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Discretion" (
    "personId" UUID NOT NULL,
    "channel" "Channel" NOT NULL DEFAULT 'MAIL',
    "wording" "Wording" NOT NULL DEFAULT 'NEUTRAL',
    "fromMinute" SMALLINT NOT NULL DEFAULT 480,
    "untilMinute" SMALLINT NOT NULL DEFAULT 1320,
    "locale" TEXT,
    "calendarTitles" "Wording" NOT NULL DEFAULT 'NEUTRAL',

    CONSTRAINT "Discretion_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" BYTEA NOT NULL,
    "pronouns" BYTEA,
    "mail" BYTEA,
    "mailIndex" BYTEA,
    "locale" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "MembershipKind" NOT NULL,
    "state" "MembershipState" NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "OfficeRole" NOT NULL,
    "scopeKind" "ScopeKind" NOT NULL,
    "scopeId" UUID,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "personId" UUID NOT NULL,
    "device" "Device" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passphrase" (
    "personId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Passphrase_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "SignInDelay" (
    "key" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInDelay_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "objectKind" TEXT NOT NULL,
    "objectId" UUID NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "rungAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "state" "MessageState" NOT NULL DEFAULT 'WAITING',
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workshop" (
    "id" UUID NOT NULL,
    "kind" "WorkshopKind" NOT NULL DEFAULT 'WORKSHOP',
    "title" JSONB NOT NULL,
    "description" JSONB NOT NULL DEFAULT '{}',
    "uid" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workshop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Occurrence" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "room" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER NOT NULL,
    "nextPosition" INTEGER NOT NULL DEFAULT 1,
    "cancelledAt" TIMESTAMPTZ(3),
    "recurrenceId" TIMESTAMPTZ(3),

    CONSTRAINT "Occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "occurrenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "state" "PlaceState" NOT NULL,
    "position" INTEGER NOT NULL,
    "checkedInAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Place_pkey" PRIMARY KEY ("occurrenceId","personId")
);

-- CreateTable
CREATE TABLE "ProgrammeDraft" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProgrammeDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Person_mailIndex_key" ON "Person"("mailIndex");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE INDEX "Office_personId_idx" ON "Office"("personId");

-- CreateIndex
CREATE INDEX "Office_scopeId_idx" ON "Office"("scopeId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInDelay_notBefore_idx" ON "SignInDelay"("notBefore");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");

-- CreateIndex
CREATE INDEX "AuditEntry_objectKind_objectId_idx" ON "AuditEntry"("objectKind", "objectId");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE INDEX "Notice_personId_createdAt_idx" ON "Notice"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "Notice_rungAt_createdAt_idx" ON "Notice"("rungAt", "createdAt");

-- CreateIndex
CREATE INDEX "Message_state_dueAt_idx" ON "Message"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Message_createdAt_id_idx" ON "Message"("createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Workshop_uid_key" ON "Workshop"("uid");

-- CreateIndex
CREATE INDEX "Occurrence_startsAt_id_idx" ON "Occurrence"("startsAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Occurrence_workshopId_recurrenceId_key" ON "Occurrence"("workshopId", "recurrenceId");

-- CreateIndex
CREATE INDEX "Place_occurrenceId_state_position_idx" ON "Place"("occurrenceId", "state", "position");

-- CreateIndex
CREATE INDEX "Place_personId_state_idx" ON "Place"("personId", "state");

-- CreateIndex
CREATE INDEX "ProgrammeDraft_createdAt_idx" ON "ProgrammeDraft"("createdAt");

-- AddForeignKey
ALTER TABLE "Discretion" ADD CONSTRAINT "Discretion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passphrase" ADD CONSTRAINT "Passphrase_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here on: what the models cannot say.

-- What must hold whoever writes.
ALTER TABLE "Centre"
  ADD CONSTRAINT "Centre_one_row" CHECK ("id" = 1),
  ADD CONSTRAINT "Centre_accentHue_degrees" CHECK ("accentHue" BETWEEN 0 AND 359),
  ADD CONSTRAINT "Centre_namesVersion_grows" CHECK ("namesVersion" >= 0),
  ADD CONSTRAINT "Centre_name_texts" CHECK (jsonb_typeof("name") = 'object'),
  ADD CONSTRAINT "Centre_formats_object" CHECK (jsonb_typeof("formats") = 'object');
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_until_after_from" CHECK ("until" > "from");
ALTER TABLE "Office"
  ADD CONSTRAINT "Office_until_after_from" CHECK ("until" > "from"),
  ADD CONSTRAINT "Office_scope" CHECK (("scopeKind" = 'CENTRE') = ("scopeId" IS NULL));
ALTER TABLE "Discretion"
  ADD CONSTRAINT "Discretion_fromMinute_of_day" CHECK ("fromMinute" BETWEEN 0 AND 1439),
  ADD CONSTRAINT "Discretion_untilMinute_of_day" CHECK ("untilMinute" BETWEEN 0 AND 1439);
ALTER TABLE "SignInDelay" ADD CONSTRAINT "SignInDelay_failures_counted" CHECK ("failures" >= 0);
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_params_object" CHECK (jsonb_typeof("params") = 'object');
ALTER TABLE "Message" ADD CONSTRAINT "Message_attempts_counted" CHECK ("attempts" >= 0);
ALTER TABLE "Workshop"
  ADD CONSTRAINT "Workshop_title_texts" CHECK (jsonb_typeof("title") = 'object'),
  ADD CONSTRAINT "Workshop_description_texts" CHECK (jsonb_typeof("description") = 'object');
ALTER TABLE "Occurrence"
  ADD CONSTRAINT "Occurrence_ends_after_start" CHECK ("endsAt" > "startsAt"),
  ADD CONSTRAINT "Occurrence_capacity_seats" CHECK ("capacity" BETWEEN 1 AND 10000),
  ADD CONSTRAINT "Occurrence_nextPosition_counts" CHECK ("nextPosition" >= 1);
ALTER TABLE "Place"
  ADD CONSTRAINT "Place_position_counts" CHECK ("position" >= 1),
  ADD CONSTRAINT "Place_checked_in_seated" CHECK ("checkedInAt" IS NULL OR "state" = 'CONFIRMED');

-- What was recorded stays as it was, for the owner too.
CREATE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: it refuses %.', TG_TABLE_NAME, TG_OP;
END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "AuditEntry" ENABLE ALWAYS TRIGGER "AuditEntry_append_only";
REVOKE ALL ON FUNCTION refuse_change FROM PUBLIC;

-- Functions that run as the owner look names up in this schema: nobody else may put anything there.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- Both services read everything of ours; sealed columns stay sealed to SQL.
GRANT SELECT ON
  "Centre", "Person", "Membership", "Office", "Session", "Passphrase", "SignInDelay", "Invitation", "Discretion",
  "CalendarFeed", "Workshop", "Occurrence", "Place", "ProgrammeDraft", "AuditEntry", "Notice", "Message"
  TO commonhouse_app, commonhouse_worker;

-- The application. Places and offices change only through prisma/functions, occurrences too once they exist; what was
-- recorded stays.
GRANT INSERT, UPDATE, DELETE ON "Session", "SignInDelay", "CalendarFeed" TO commonhouse_app;
GRANT INSERT, UPDATE ON "Person", "Membership", "Passphrase", "Invitation", "Discretion", "Workshop" TO commonhouse_app;
GRANT INSERT, DELETE ON "ProgrammeDraft" TO commonhouse_app;
GRANT INSERT ON "Occurrence", "AuditEntry", "Notice", "Message" TO commonhouse_app;
GRANT UPDATE ("readAt") ON "Notice" TO commonhouse_app;
GRANT UPDATE ("name", "timeZone", "accentHue", "localeOrder", "formats", "leaveUrl", "namesVersion")
  ON "Centre" TO commonhouse_app;

-- The worker: rings, reminds, and removes what has expired.
GRANT INSERT ON "Notice", "AuditEntry" TO commonhouse_worker;
GRANT UPDATE ("rungAt") ON "Notice" TO commonhouse_worker;
GRANT UPDATE ("remindedAt") ON "Place" TO commonhouse_worker;
GRANT INSERT, UPDATE, DELETE ON "Message" TO commonhouse_worker;
GRANT DELETE ON "Session", "Invitation", "SignInDelay", "ProgrammeDraft", "Notice" TO commonhouse_worker;
