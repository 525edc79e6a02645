import type { Db, PairingState, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { rulesOf } from "@commonhouse/matching/mentorship-eligibility";
import type { z } from "zod";
import { record } from "../audit/record";
import { RefusedError, refuseIf } from "../errors";
import { expectProgramme } from "../mentorship/queries";
import { readMarket } from "../mentorship-market/queries";
import { instanceOf, type Market } from "../mentorship-market/rules";
import { commonOf, commonSpot, stateOf } from "./rules";
import type { answer, ending, newProposal, newProposals, programmePairing } from "./schema";

type Proposal = z.infer<typeof newProposal>;
type Answered = { readonly state: PairingState; readonly refusal: string | null };

/**
 * Asks two people whether they want to be a pair. Sent twice it is one proposal. Refuses what rules,
 * wishes and other proposals speak against; what is private only as pairings.notPossible. Whoever is
 * one of the two is refused with pairings.own.
 */
export async function propose(
  db: Db,
  sealed: Sealed,
  now: Date,
  actorId: string,
  proposal: Proposal,
) {
  refuseIf(await proposeOne(db, sealed, now, actorId, proposal));
  const { programmeId, pairingId } = proposal;
  return { programmeId, pairingId };
}

/**
 * Many proposals, one after the other: what is not possible any more is passed over and counted.
 * Sent twice it is the same. Refuses with programmes.ended.
 */
export async function proposeAll(
  db: Db,
  sealed: Sealed,
  now: Date,
  actorId: string,
  { programmeId, pairs }: z.infer<typeof newProposals>,
) {
  await expectProgramme(db, programmeId);
  const refused: string[] = [];
  for (const pair of pairs) {
    const refusal = await proposeOne(db, sealed, now, actorId, { programmeId, ...pair });
    if (refusal === "programmes.ended") throw new RefusedError(refusal);
    if (refusal !== null) refused.push(refusal);
  }
  return { proposed: pairs.length - refused.length, passed: refused.length };
}

/** What is sealed is read once the two are held, so that a name given just before still counts. */
function proposeOne(db: Db, sealed: Sealed, now: Date, actorId: string, proposal: Proposal) {
  const { pairingId, programmeId, mentorFormId, menteeFormId } = proposal;
  return db.$transaction(async (tx) => {
    const forms = [mentorFormId, menteeFormId];
    await holdPeople(tx, forms);
    const market = await readMarket(tx, sealed, now, programmeId, forms);
    const against = againstIn(market, now, proposal);
    const [{ refusal }] = await tx.$queryRaw<[{ refusal: string | null }]>`
      SELECT propose_pairing(${pairingId}::uuid, ${programmeId}::uuid, ${mentorFormId}::uuid,
        ${menteeFormId}::uuid, ${actorId}::uuid, ${against}::text,
        ${commonIn(market, sealed, proposal)}::bytea, ${now}) AS refusal`;
    return refusal;
  });
}

/** Whoever adds a name or changes a form holds their person first, as propose_pairing does. */
function holdPeople(tx: Tx, forms: readonly string[]) {
  return tx.$queryRaw`
    SELECT p."id" FROM "Person" p
    WHERE p."id" IN (SELECT f."personId" FROM "MentorshipForm" f WHERE f."id" = ANY(${forms}::uuid[]))
    ORDER BY p."id" FOR NO KEY UPDATE`;
}

function commonIn(
  { participants }: Market,
  sealed: Sealed,
  { pairingId, mentorFormId, menteeFormId }: Proposal,
) {
  const [mentor, mentee] = [mentorFormId, menteeFormId].map((id) =>
    participants.find(({ formId }) => formId === id),
  );
  if (!mentor || !mentee) return null;
  const common = commonOf(mentor.content, mentee.content);
  return sealed.seal(commonSpot(pairingId), JSON.stringify(common));
}

const refusedFor = {
  paused: "pairings.paused",
  vetting: "pairings.unvetted",
  languages: "pairings.noLanguage",
  times: "pairings.noTime",
  notPossible: "pairings.notPossible",
} as const;

/** What sealed forms and names say against a pair; places are counted where they are locked. */
function againstIn(market: Market, now: Date, { mentorFormId, menteeFormId }: Proposal) {
  const instance = instanceOf({ ...market, before: [] }, now, menteeFormId);
  const by = (formId: string) => market.participants.find((one) => one.formId === formId);
  const [mentee, asks] = [by(menteeFormId), by(mentorFormId)];
  const newcomer = instance.newcomers.find(({ id }) => id === mentee?.personId);
  const mentor = instance.mentors.find(({ id }) => id === asks?.personId);
  if (!newcomer || !mentor) return null;
  const found = rulesOf(instance)(newcomer, mentor, 1);
  if (found === "full" || found === "banned") return null;
  if (found === null) return mentee?.paused ? refusedFor.paused : null;
  return refusedFor[found];
}

/**
 * Takes a proposal back, without a word why. Refuses with pairings.begun, and with pairings.own
 * whoever is one of the two; twice is once.
 */
export async function retract(
  db: Db,
  now: Date,
  actorId: string,
  { programmeId, pairingId }: z.infer<typeof programmePairing>,
) {
  const [{ refusal }] = await db.$queryRaw<[{ refusal: string | null }]>`
    SELECT retract_pairing(${programmeId}::uuid, ${pairingId}::uuid, ${actorId}::uuid, ${now})
      AS refusal`;
  refuseIf(refusal);
  return { programmeId, pairingId };
}

/** Yes or no to a proposal; the second yes makes a pair. Asked twice, the same answer. */
export async function answerPairing(
  db: Db,
  now: Date,
  personId: string,
  { pairingId, answer: said, apart }: z.infer<typeof answer>,
) {
  const [{ state, refusal }] = await db.$queryRaw<[Answered]>`
    SELECT * FROM answer_pairing(${pairingId}::uuid, ${personId}::uuid,
      ${said === "ACCEPT"}::boolean, ${apart}::boolean, ${now})`;
  refuseIf(refusal);
  return { pairingId, state: stateOf(state) };
}

/** Either of a pair ends it, without a reason. Asked twice, the same answer. */
export async function endPairing(
  db: Db,
  now: Date,
  personId: string,
  { pairingId, apart }: z.infer<typeof ending>,
) {
  const [{ state, refusal }] = await db.$queryRaw<[Answered]>`
    SELECT * FROM end_pairing(${pairingId}::uuid, ${personId}::uuid, ${apart}::boolean, ${now})`;
  refuseIf(refusal);
  return { pairingId, state: stateOf(state) };
}

/** "We met": said by one, it counts for both. Refuses with pairings.closed once the pair ended. */
export async function sayMet(db: Db, now: Date, personId: string, pairingId: string) {
  await db.$transaction(async (tx) => {
    const [{ signed, refusal }] = await tx.$queryRaw<[{ signed: boolean; refusal: string | null }]>`
      SELECT * FROM sign_pairing(${pairingId}::uuid, ${personId}::uuid, true, ${now})`;
    refuseIf(refusal);
    if (signed) await record(tx, now, personId, "pairings.met", { kind: "Pairing", id: pairingId });
  });
  return { pairingId, state: "ACTIVE" as const };
}
