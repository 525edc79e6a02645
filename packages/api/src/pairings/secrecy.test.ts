import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { auditConsole } from "../audit/console";
import { excludeName, excludePartner } from "../exclusions/commands";
import { exclusionsPortal } from "../exclusions/portal";
import { withdrawForm } from "../mentorship/commands";
import { mentorshipConsole } from "../mentorship/console";
import { mentorshipPortal } from "../mentorship/portal";
import { slots } from "../mentorship/schema";
import { noticesPortal } from "../notices/portal";
import { addNote } from "../pairing-notes/commands";
import { programmesConsole } from "../programmes/console";
import { suggestionsConsole } from "../suggestions/console";
import { addProgramme, contextFor, memberOf, now, officerOf, sealed } from "../testing";
import { createCallerFactory, router } from "../trpc";
import { endPairing, sayMet } from "./commands";
import { pairingsConsole } from "./console";
import { addMentee, addMentor, addPair, proposed, said } from "./pair-testing";
import { pairingsPortal } from "./portal";

const { db, owner } = await createTestDb();
const programme = async () => ({ db, owner, ...(await addProgramme(owner)) });

const desk = createCallerFactory(
  router({
    audit: auditConsole,
    mentorship: mentorshipConsole,
    pairings: pairingsConsole,
    programmes: programmesConsole,
    suggestions: suggestionsConsole,
  }),
);

const portal = createCallerFactory(
  router({
    exclusions: exclusionsPortal,
    mentorship: mentorshipPortal,
    notices: noticesPortal,
    pairings: pairingsPortal,
  }),
);

/** Everything that a coordinator of the programme can read. */
async function everythingSeen(programmeId: string) {
  const ask = desk(contextFor(db, officerOf("MENTORSHIP_COORDINATOR", programmeId)));
  const forms = await owner.mentorshipForm.findMany({ where: { programmeId, withdrawnAt: null } });
  const ids = (side: string) => forms.filter((form) => form.side === side).map(({ id }) => id);
  const pairs = ids("MENTEE").flatMap((menteeFormId) =>
    ids("MENTOR").map((mentorFormId) => ({ programmeId, menteeFormId, mentorFormId })),
  );
  return Promise.all([
    ask.programmes.list({}),
    ask.programmes.get({ programmeId }),
    ask.mentorship.mentors({ programmeId }),
    ...forms.map(({ id }) => ask.mentorship.form({ programmeId, formId: id })),
    ask.suggestions.waiting({ programmeId }),
    ...ids("MENTEE").map((formId) => ask.suggestions.forMentee({ programmeId, formId })),
    ask.suggestions.plan({ programmeId }),
    ...pairs.map((pair) => ask.suggestions.compare(pair).catch(String)),
    ask.pairings.counts({ programmeId }),
    ...(["PROPOSED", "ACTIVE", "QUIET", "ENDED", "CLOSED"] as const).map((show) =>
      ask.pairings.list({ programmeId, show }),
    ),
  ]);
}

/** The same with names for the ids that differ from programme to programme. */
function without(seen: unknown, ids: readonly string[]) {
  return ids.reduce((text, id, at) => text.replaceAll(id, `id ${at}`), JSON.stringify(seen));
}

test("words, names and notes are sealed at rest", async () => {
  const of = await programme();
  const canary = (name: string) => `canary-${name}-zwitsch`;
  const wished = (side: string) => ({
    name: canary(`name-${side}`),
    words: canary(`words-${side}`),
    reach: canary(`reach-${side}`),
    area: canary(`area-${side}`),
  });
  const [mentor, mentee] = [
    await addMentor(of, wished("mentor")),
    await addMentee(of, wished("mentee")),
  ];
  const pairingId = await proposed(of, mentor, mentee);
  for (const { personId } of [mentor, mentee]) await said(db, personId, pairingId, "ACCEPT");
  const note = { pairingId, noteId: randomUUID(), content: canary("note") };
  await addNote(db, sealed, now, mentor.personId, note);
  const exclusion = {
    exclusionId: randomUUID(),
    programmeId: of.programmeId,
    name: canary("exclusion"),
  };
  await excludeName(db, sealed, now, mentee.personId, exclusion);

  const tables = await owner.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`;
  let rows = 0;
  for (const { name } of tables) {
    const dumped = await owner.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text || encode(convert_to(t::text, 'UTF8'), 'escape') AS row FROM ${name} t`,
    );
    const hex = Buffer.from("canary-").toString("hex");
    for (const { row } of dumped) expect(row).not.toMatch(new RegExp(`canary-|${hex}`));
    rows += dumped.length;
  }
  expect(rows).toBeGreaterThan(10);
  const ask = portal(contextFor(db, memberOf(mentor.personId)));
  expect(JSON.stringify(await ask.mentorship.mine({}))).toContain(canary("words-mentor"));
});

test("the office reads no note, no way to reach anybody, no exclusion, and not who said what", async () => {
  const of = await programme();
  const { mentor, mentee, pairingId } = await addPair(of, ["Mira", "Nour"]);
  const note = { pairingId, noteId: randomUUID(), content: "Secret note." };
  await addNote(db, sealed, now, mentor.personId, note);
  await sayMet(db, now, mentee.personId, pairingId);
  const exclusionIds = [randomUUID(), randomUUID()] as const;
  const { programmeId } = of;
  const named = { exclusionId: exclusionIds[0], programmeId, name: "Whoever It Is" };
  await excludeName(db, sealed, now, mentee.personId, named);
  await excludePartner(db, now, mentor.personId, { exclusionId: exclusionIds[1], pairingId });
  await endPairing(db, now, mentee.personId, { pairingId, apart: true });
  const [other, asking] = [await addMentor(of), await addMentee(of)];
  await said(db, asking.personId, await proposed(of, other, asking), "DECLINE");

  const seen = JSON.stringify(await everythingSeen(programmeId));
  expect(seen).toContain("Mira");
  for (const secret of [
    "Secret note.",
    "blue door",
    "under the mat",
    "Whoever It Is",
    ...exclusionIds,
    ...[mentor, mentee, other, asking].map(({ personId }) => personId),
    "DECLINED",
    "EXPIRED",
  ]) {
    expect([secret, seen.includes(secret)]).toEqual([secret, false]);
  }
  const log = await desk(contextFor(db, officerOf("ADMINISTRATOR"))).audit.list({});
  const own = log.entries.filter(({ by }) => by === "person");
  expect(own.length).toBeGreaterThan(0);
  expect(own.every(({ name }) => name === null)).toBe(true);
  expect(JSON.stringify(log)).not.toMatch(/exclu|apart|note/i);
});

test("who asked to be kept apart cannot be told from what the office sees", async () => {
  const seen = await Promise.all(
    (["mentor", "mentee", "both", "byName"] as const).map(async (who) => {
      const of = await programme();
      const { programmeId } = of;
      const [mentor, mentee] = [
        await addMentor(of, { name: "Mira" }),
        await addMentee(of, { name: "Nour" }),
      ];
      const data = (personId: string, otherId: string) => ({
        id: randomUUID(),
        programmeId,
        personId,
        otherId,
        createdAt: now,
      });
      const [one, two] = [
        data(mentor.personId, mentee.personId),
        data(mentee.personId, mentor.personId),
      ];
      const rows = { mentor: [one], mentee: [two], both: [one, two], byName: [] }[who];
      await owner.pairingExclusion.createMany({ data: rows });
      if (who === "byName") {
        const named = { exclusionId: randomUUID(), programmeId, name: "mira" };
        await excludeName(db, sealed, now, mentee.personId, named);
      }
      return without(await everythingSeen(programmeId), [
        programmeId,
        mentor.formId,
        mentee.formId,
      ]);
    }),
  );
  expect(seen[0]).toContain('"reason":"notPossible"');
  expect(new Set(seen).size).toBe(1);
});

test("whoever is kept apart from sees no difference", async () => {
  const of = await programme();
  const { mentor, mentee, pairingId } = await addPair(of);
  const read = async () => {
    const ask = portal(contextFor(db, memberOf(mentor.personId)));
    return Promise.all([
      ask.exclusions.mine({}),
      ask.mentorship.mine({}),
      ask.notices.inbox({}),
      ask.pairings.mine({}),
      ask.pairings.past({}),
    ]);
  };
  const before = await read();
  await excludePartner(db, now, mentee.personId, { exclusionId: randomUUID(), pairingId });
  expect(await read()).toEqual(before);
});

test("of a proposal nobody learns by changing their own form what the other wrote", async () => {
  const of = await programme();
  const all = { times: slots, languages: ["en", "ar", "fa"], livedExperience: "on" };
  const [mentor, mentee] = [await addMentor(of, all), await addMentee(of)];
  const pairingId = await proposed(of, mentor, mentee);
  const common = async () =>
    (await portal(contextFor(db, memberOf(mentee.personId))).pairings.get({ pairingId })).common;
  const before = await common();
  expect(before).toEqual({
    languages: ["en"],
    times: ["1-evening"],
    topics: [],
    livedExperience: false,
  });
  await addMentee(of, { ...all, personId: mentee.personId });
  expect(await common()).toEqual(before);
  for (const { personId } of [mentor, mentee]) await said(db, personId, pairingId, "ACCEPT");
  expect(await common()).toEqual(before);
});

test("what two had in common is kept no longer than it is open or a pair", async () => {
  const kept = async (pairingId: string) =>
    (await owner.pairing.findUniqueOrThrow({ where: { id: pairingId } })).common !== null;
  const of = await programme();
  const { mentor, pairingId } = await addPair(of);
  expect(await kept(pairingId)).toBe(true);
  await endPairing(db, now, mentor.personId, { pairingId, apart: false });
  expect(await kept(pairingId)).toBe(false);

  const [one, other] = [await addMentor(of), await addMentee(of)];
  const declined = await proposed(of, one, other);
  expect(await kept(declined)).toBe(true);
  await said(db, one.personId, declined, "DECLINE");
  expect(await kept(declined)).toBe(false);

  const running = await addPair(of);
  const { programmeId } = of;
  await withdrawForm(db, sealed, now, running.mentee.personId, { programmeId, side: "MENTEE" });
  expect(await kept(running.pairingId)).toBe(false);
});
