-- CreateEnum
CREATE TYPE "Seating" AS ENUM ('ELECTED', 'APPOINTED', 'RESERVE');

-- AlterEnum
ALTER TYPE "OfficeRole" ADD VALUE 'COMMITTEE_SECRETARY';

-- CreateTable
CREATE TABLE "Committee" (
    "id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "purpose" JSONB NOT NULL DEFAULT '{}',
    "rules" JSONB NOT NULL,
    "termMonths" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Committee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "title" JSONB NOT NULL DEFAULT '{}',
    "reserved" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "seating" "Seating" NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "seatedById" UUID,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Seat_committeeId_idx" ON "Seat"("committeeId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_id_committeeId_key" ON "Seat"("id", "committeeId");

-- CreateIndex
CREATE INDEX "Term_seatId_idx" ON "Term"("seatId");

-- CreateIndex
CREATE INDEX "Term_committeeId_until_id_idx" ON "Term"("committeeId", "until", "id");

-- CreateIndex
CREATE INDEX "Term_personId_idx" ON "Term"("personId");

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_committeeId_fkey" FOREIGN KEY ("committeeId") REFERENCES "Committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_seatId_committeeId_fkey" FOREIGN KEY ("seatId", "committeeId") REFERENCES "Seat"("id", "committeeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the models cannot say.
-- One person in a seat at a time, and nobody in two seats of one committee at once.
ALTER TABLE "Term" ADD CONSTRAINT "Term_one_in_a_seat"
  EXCLUDE USING gist ("seatId" WITH =, tstzrange("from", "until") WITH &&);
ALTER TABLE "Term" ADD CONSTRAINT "Term_one_seat_each"
  EXCLUDE USING gist ("committeeId" WITH =, "personId" WITH =, tstzrange("from", "until") WITH &&);

ALTER TABLE "Committee"
  ADD CONSTRAINT "Committee_title_texts" CHECK (jsonb_typeof("title") = 'object'),
  ADD CONSTRAINT "Committee_purpose_texts" CHECK (jsonb_typeof("purpose") = 'object'),
  ADD CONSTRAINT "Committee_rules_object" CHECK (jsonb_typeof("rules") = 'object'),
  ADD CONSTRAINT "Committee_termMonths_of_life" CHECK ("termMonths" BETWEEN 1 AND 240);
ALTER TABLE "Seat"
  ADD CONSTRAINT "Seat_title_texts" CHECK (jsonb_typeof("title") = 'object'),
  ADD CONSTRAINT "Seat_reserved_texts" CHECK (jsonb_typeof("reserved") = 'object'),
  ADD CONSTRAINT "Seat_position_counts" CHECK ("position" >= 1);
ALTER TABLE "Term" ADD CONSTRAINT "Term_until_after_from" CHECK ("until" > "from");

GRANT SELECT ON "Committee", "Seat", "Term" TO commonhouse_app, commonhouse_worker;

-- The application: who holds a seat, only through functions.
GRANT INSERT, UPDATE ON "Committee", "Seat" TO commonhouse_app;
