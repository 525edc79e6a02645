-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('WAITING', 'ACCEPTED', 'DECLINED');

-- CreateEnum
CREATE TYPE "MentorshipSide" AS ENUM ('MENTOR', 'MENTEE');

-- CreateEnum
CREATE TYPE "PairingState" AS ENUM ('PROPOSED', 'ACTIVE', 'DECLINED', 'EXPIRED', 'ENDED');

-- CreateEnum
CREATE TYPE "CommitmentKind" AS ENUM ('PLACE', 'SHIFT');

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('TAKEN', 'FREED');

-- AlterEnum
ALTER TYPE "OfficeRole" ADD VALUE 'SECRETARY';
ALTER TYPE "OfficeRole" ADD VALUE 'TEAM_COORDINATOR';
ALTER TYPE "OfficeRole" ADD VALUE 'MENTORSHIP_COORDINATOR';

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "area" BYTEA,
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "note" BYTEA,
ADD COLUMN     "phone" BYTEA;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "standingUntil" DATE;

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "personId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("personId","agreementId")
);

-- CreateTable
CREATE TABLE "ApplicationQuestion" (
    "id" UUID NOT NULL,
    "text" JSONB NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApplicationQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Application" (
    "personId" UUID NOT NULL,
    "state" "ApplicationState" NOT NULL DEFAULT 'WAITING',
    "answers" BYTEA NOT NULL,
    "ofAgeAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reply" BYTEA,
    "tokenHash" TEXT NOT NULL,
    "token" BYTEA NOT NULL,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "MemberImport" (
    "id" UUID NOT NULL,
    "source" BYTEA NOT NULL,
    "mapping" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "faulty" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MemberImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB NOT NULL DEFAULT '{}',
    "weights" JSONB NOT NULL DEFAULT '{}',
    "vetting" BOOLEAN NOT NULL DEFAULT false,
    "answerDays" INTEGER NOT NULL DEFAULT 7,
    "quietDays" INTEGER NOT NULL DEFAULT 42,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MentorshipTopic" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MentorshipTopic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MentorshipForm" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "side" "MentorshipSide" NOT NULL,
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "content" BYTEA NOT NULL,
    "vettedAt" TIMESTAMPTZ(3),
    "vettedById" UUID,
    "pausedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "MentorshipForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PairingExclusion" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "otherId" UUID,
    "name" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PairingExclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pairing" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "mentorFormId" UUID NOT NULL,
    "menteeFormId" UUID NOT NULL,
    "mentorId" UUID NOT NULL,
    "menteeId" UUID NOT NULL,
    "state" "PairingState" NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedById" UUID NOT NULL,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "mentorAcceptedAt" TIMESTAMPTZ(3),
    "menteeAcceptedAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "lastSignAt" TIMESTAMPTZ(3),
    "lastMetAt" TIMESTAMPTZ(3),
    "common" BYTEA,

    CONSTRAINT "Pairing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PairingNote" (
    "id" UUID NOT NULL,
    "pairingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PairingNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonMerge" (
    "lostId" UUID NOT NULL,
    "keptId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "mailIndex" BYTEA,

    CONSTRAINT "PersonMerge_pkey" PRIMARY KEY ("lostId")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "personId" UUID NOT NULL,
    "kind" "CommitmentKind" NOT NULL,
    "sourceId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("personId","kind","sourceId")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB NOT NULL DEFAULT '{}',
    "introduction" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "teamId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "introducedAt" TIMESTAMPTZ(3),
    "introducedById" UUID,

    CONSTRAINT "TeamMember_pkey" PRIMARY KEY ("teamId","personId")
);

-- CreateTable
CREATE TABLE "Skill" (
    "id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonSkill" (
    "personId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PersonSkill_pkey" PRIMARY KEY ("personId","skillId")
);

-- CreateTable
CREATE TABLE "ShiftSeries" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ShiftSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shift" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "seriesId" UUID,
    "title" JSONB NOT NULL DEFAULT '{}',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "needed" INTEGER NOT NULL,
    "skillId" UUID,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "shiftId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "state" "AssignmentState" NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "assignedById" UUID,
    "remindedAt" TIMESTAMPTZ(3),
    "minutes" INTEGER,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("shiftId","personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_purpose_version_key" ON "Agreement"("purpose", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Application_tokenHash_key" ON "Application"("tokenHash");

-- CreateIndex
CREATE INDEX "Application_state_sentAt_personId_idx" ON "Application"("state", "sentAt", "personId");

-- CreateIndex
CREATE INDEX "MemberImport_createdAt_idx" ON "MemberImport"("createdAt");

-- CreateIndex
CREATE INDEX "MentorshipTopic_programmeId_idx" ON "MentorshipTopic"("programmeId");

-- CreateIndex
CREATE INDEX "MentorshipForm_personId_idx" ON "MentorshipForm"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "MentorshipForm_programmeId_personId_side_key" ON "MentorshipForm"("programmeId", "personId", "side");

-- CreateIndex
CREATE INDEX "PairingExclusion_programmeId_idx" ON "PairingExclusion"("programmeId");

-- CreateIndex
CREATE INDEX "PairingExclusion_personId_idx" ON "PairingExclusion"("personId");

-- CreateIndex
CREATE INDEX "PairingExclusion_otherId_idx" ON "PairingExclusion"("otherId");

-- CreateIndex
CREATE INDEX "Pairing_programmeId_state_idx" ON "Pairing"("programmeId", "state");

-- CreateIndex
CREATE INDEX "Pairing_mentorId_idx" ON "Pairing"("mentorId");

-- CreateIndex
CREATE INDEX "Pairing_menteeId_idx" ON "Pairing"("menteeId");

-- CreateIndex
CREATE INDEX "Pairing_state_answerBy_idx" ON "Pairing"("state", "answerBy");

-- CreateIndex
CREATE INDEX "PairingNote_pairingId_personId_createdAt_idx" ON "PairingNote"("pairingId", "personId", "createdAt");

-- CreateIndex
CREATE INDEX "PersonMerge_keptId_idx" ON "PersonMerge"("keptId");

-- CreateIndex
CREATE INDEX "PersonMerge_mailIndex_idx" ON "PersonMerge"("mailIndex");

-- CreateIndex
CREATE INDEX "Commitment_personId_startsAt_idx" ON "Commitment"("personId", "startsAt");

-- CreateIndex
CREATE INDEX "Commitment_sourceId_idx" ON "Commitment"("sourceId");

-- CreateIndex
CREATE INDEX "TeamMember_personId_idx" ON "TeamMember"("personId");

-- CreateIndex
CREATE INDEX "PersonSkill_skillId_idx" ON "PersonSkill"("skillId");

-- CreateIndex
CREATE INDEX "ShiftSeries_teamId_idx" ON "ShiftSeries"("teamId");

-- CreateIndex
CREATE INDEX "Shift_teamId_startsAt_idx" ON "Shift"("teamId", "startsAt");

-- CreateIndex
CREATE INDEX "Shift_startsAt_id_idx" ON "Shift"("startsAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Shift_seriesId_startsAt_key" ON "Shift"("seriesId", "startsAt");

-- CreateIndex
CREATE INDEX "Assignment_personId_state_idx" ON "Assignment"("personId", "state");

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorshipTopic" ADD CONSTRAINT "MentorshipTopic_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorshipForm" ADD CONSTRAINT "MentorshipForm_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorshipForm" ADD CONSTRAINT "MentorshipForm_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingExclusion" ADD CONSTRAINT "PairingExclusion_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingExclusion" ADD CONSTRAINT "PairingExclusion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingExclusion" ADD CONSTRAINT "PairingExclusion_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_mentorFormId_fkey" FOREIGN KEY ("mentorFormId") REFERENCES "MentorshipForm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_menteeFormId_fkey" FOREIGN KEY ("menteeFormId") REFERENCES "MentorshipForm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_menteeId_fkey" FOREIGN KEY ("menteeId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingNote" ADD CONSTRAINT "PairingNote_pairingId_fkey" FOREIGN KEY ("pairingId") REFERENCES "Pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingNote" ADD CONSTRAINT "PairingNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonSkill" ADD CONSTRAINT "PersonSkill_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonSkill" ADD CONSTRAINT "PersonSkill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftSeries" ADD CONSTRAINT "ShiftSeries_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "ShiftSeries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the models cannot say.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- One membership at a time, and nobody is in two shifts at once.
CREATE UNIQUE INDEX "Membership_personId_current_key" ON "Membership"("personId") WHERE "state" <> 'ENDED';
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_shifts_apart"
  EXCLUDE USING gist ("personId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) WHERE ("kind" = 'SHIFT');

-- One open pair for somebody who looks for a mentor, and no two of the same two people.
CREATE UNIQUE INDEX "Pairing_menteeFormId_open_key" ON "Pairing"("menteeFormId") WHERE "state" IN ('PROPOSED', 'ACTIVE');

ALTER TABLE "Agreement"
  ADD CONSTRAINT "Agreement_title_texts" CHECK (jsonb_typeof("title") = 'object'),
  ADD CONSTRAINT "Agreement_text_texts" CHECK (jsonb_typeof("text") = 'object'),
  ADD CONSTRAINT "Agreement_version_counts" CHECK ("version" >= 1);
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_withdrawn_after_given" CHECK ("withdrawnAt" >= "givenAt");
ALTER TABLE "ApplicationQuestion" ADD CONSTRAINT "ApplicationQuestion_text_texts" CHECK (jsonb_typeof("text") = 'object');
ALTER TABLE "Application" ADD CONSTRAINT "Application_decided" CHECK (("state" = 'WAITING') = ("decidedAt" IS NULL));
ALTER TABLE "MemberImport"
  ADD CONSTRAINT "MemberImport_mapping_object" CHECK (jsonb_typeof("mapping") = 'object'),
  ADD CONSTRAINT "MemberImport_counts" CHECK ("done" = "added" + "known" + "faulty" AND "done" BETWEEN 0 AND "total");
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_ends_after_start" CHECK ("endsAt" > "startsAt");
ALTER TABLE "Team"
  ADD CONSTRAINT "Team_title_texts" CHECK (jsonb_typeof("title") = 'object'),
  ADD CONSTRAINT "Team_description_texts" CHECK (jsonb_typeof("description") = 'object');
ALTER TABLE "Skill" ADD CONSTRAINT "Skill_title_texts" CHECK (jsonb_typeof("title") = 'object');
ALTER TABLE "Shift"
  ADD CONSTRAINT "Shift_title_texts" CHECK (jsonb_typeof("title") = 'object'),
  ADD CONSTRAINT "Shift_ends_after_start" CHECK ("endsAt" > "startsAt"),
  ADD CONSTRAINT "Shift_needed_people" CHECK ("needed" BETWEEN 1 AND 1000);
ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_minutes_of_work" CHECK ("minutes" BETWEEN 0 AND 2880),
  ADD CONSTRAINT "Assignment_confirmed_minutes" CHECK ("confirmedAt" IS NULL OR "minutes" IS NOT NULL),
  ADD CONSTRAINT "Assignment_worked_when_taken" CHECK ("minutes" IS NULL OR "state" = 'TAKEN');
ALTER TABLE "Programme"
  ADD CONSTRAINT "Programme_title_texts" CHECK (jsonb_typeof("title") = 'object'),
  ADD CONSTRAINT "Programme_description_texts" CHECK (jsonb_typeof("description") = 'object'),
  ADD CONSTRAINT "Programme_weights_object" CHECK (jsonb_typeof("weights") = 'object'),
  ADD CONSTRAINT "Programme_days" CHECK ("answerDays" BETWEEN 1 AND 90 AND "quietDays" BETWEEN 7 AND 365);
ALTER TABLE "MentorshipTopic" ADD CONSTRAINT "MentorshipTopic_title_texts" CHECK (jsonb_typeof("title") = 'object');
ALTER TABLE "MentorshipForm" ADD CONSTRAINT "MentorshipForm_capacity_people" CHECK ("capacity" BETWEEN 1 AND 50);
ALTER TABLE "PairingExclusion"
  ADD CONSTRAINT "PairingExclusion_of_somebody" CHECK (("otherId" IS NULL) <> ("name" IS NULL)),
  ADD CONSTRAINT "PairingExclusion_not_oneself" CHECK ("otherId" <> "personId");
ALTER TABLE "Pairing"
  ADD CONSTRAINT "Pairing_of_two" CHECK ("mentorId" <> "menteeId"),
  ADD CONSTRAINT "Pairing_active_by_both" CHECK ("startedAt" IS NULL OR ("mentorAcceptedAt" IS NOT NULL AND "menteeAcceptedAt" IS NOT NULL)),
  ADD CONSTRAINT "Pairing_started" CHECK ("state" <> 'ACTIVE' OR "startedAt" IS NOT NULL),
  ADD CONSTRAINT "Pairing_ended" CHECK (("state" IN ('PROPOSED', 'ACTIVE')) = ("endedAt" IS NULL));

GRANT SELECT ON
  "PersonMerge", "Agreement", "Consent", "ApplicationQuestion", "Application", "MemberImport", "Commitment", "Team",
  "TeamMember", "Skill", "PersonSkill", "ShiftSeries", "Shift", "Assignment", "Programme", "MentorshipTopic",
  "MentorshipForm", "PairingExclusion", "Pairing", "PairingNote"
  TO commonhouse_app, commonhouse_worker;

-- The application: who promises to be where (commitments, assignments), who is paired with whom, and what is moved when two
-- entries are one person, only through functions.
GRANT INSERT, UPDATE ON
  "Consent", "ApplicationQuestion", "Application", "MemberImport", "Team", "TeamMember", "Skill", "Programme",
  "MentorshipTopic", "MentorshipForm" TO commonhouse_app;
GRANT INSERT ON "Agreement", "ShiftSeries", "Shift" TO commonhouse_app;
GRANT INSERT, DELETE ON "PersonSkill", "PairingExclusion" TO commonhouse_app;
GRANT INSERT, UPDATE, DELETE ON "PairingNote" TO commonhouse_app;

-- The worker: brings members in, and removes what has served its time.
GRANT INSERT ON "Person", "Membership", "Skill", "PersonSkill", "Consent" TO commonhouse_worker;
GRANT UPDATE ("namesVersion") ON "Centre" TO commonhouse_worker;
GRANT UPDATE ON "MemberImport" TO commonhouse_worker;
GRANT DELETE ON "MemberImport", "Application", "PairingNote" TO commonhouse_worker;

-- Who has a seat already has promised to be there.
INSERT INTO "Commitment" ("personId", "kind", "sourceId", "startsAt", "endsAt")
SELECT p."personId", 'PLACE', o."id", o."startsAt", o."endsAt" FROM "Place" p JOIN "Occurrence" o ON o."id" = p."occurrenceId"
WHERE p."state" = 'CONFIRMED' AND o."cancelledAt" IS NULL;
