import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { excludeName } from "../exclusions/commands";
import { addNote } from "../pairing-notes/commands";
import { endPairing, proposeAll, retract } from "../pairings/commands";
import { pairingsConsole } from "../pairings/console";
import { addMentee, addMentor, addPair, after, proposed, said } from "../pairings/pair-testing";
import { addProgramme, contextFor, now, officerOf, refusalOf, sealed } from "../testing";
import { createCallerFactory, router } from "../trpc";
import { suggestionsConsole } from "./console";

const { db, owner } = await createTestDb();
const programme = async () => ({ db, owner, ...(await addProgramme(owner)) });
const desk = createCallerFactory(
  router({ pairings: pairingsConsole, suggestions: suggestionsConsole }),
);

/** The programme's coordinator, who is this person. */
function coordinating(programmeId: string, personId: string, at = now) {
  const office = officerOf("MENTORSHIP_COORDINATOR", programmeId);
  return desk({ ...contextFor(db, { ...office, personId }), now: at });
}

test("a coordinator who offers sees the same whether somebody asked not to be paired with them", async () => {
  const seen = await Promise.all(
    [true, false].map(async (apart) => {
      const of = await programme();
      const { programmeId } = of;
      const mine = await addMentor(of, { name: "Mira" });
      const [other, mentee] = [await addMentor(of, { name: "Kai" }), await addMentee(of)];
      const exclusion = { exclusionId: randomUUID(), programmeId, name: "Mira" };
      if (apart) await excludeName(db, sealed, now, mentee.personId, exclusion);
      const { suggestions } = coordinating(programmeId, mine.personId);
      const { formId } = mentee;
      const pair = { programmeId, menteeFormId: formId, mentorFormId: mine.formId };
      const all = await Promise.all([
        suggestions.waiting({ programmeId }),
        suggestions.forMentee({ programmeId, formId }),
        suggestions.plan({ programmeId }),
        refusalOf(suggestions.compare(pair)),
      ]);
      expect(all[0]).toMatchObject({ own: true, people: [{ fitting: 1, best: { name: "Kai" } }] });
      expect(all[1]).toMatchObject({ own: true, suggestions: [{ name: "Kai" }], others: [] });
      expect(all[2]).toMatchObject({ own: true, pairs: [{ mentor: { name: "Kai" } }] });
      expect(all[3]).toBe("notFound");
      return [programmeId, mine.formId, other.formId, formId].reduce(
        (text, id) => text.replaceAll(id, "id"),
        JSON.stringify(all),
      );
    }),
  );
  expect(seen[0]).toBe(seen[1]);
});

test("a coordinator who asks does not wait in their own list, and nobody is suggested to them", async () => {
  const of = await programme();
  const { programmeId } = of;
  const [mine, other] = [await addMentee(of), await addMentee(of, { name: "Nour" })];
  await addMentor(of);
  const { suggestions, pairings } = coordinating(programmeId, mine.personId);
  const waiting = await suggestions.waiting({ programmeId });
  expect(waiting.people.map(({ formId }) => formId)).toEqual([other.formId]);
  expect((await pairings.counts({ programmeId })).waiting).toBe(1);
  const { formId } = mine;
  expect(await refusalOf(suggestions.forMentee({ programmeId, formId }))).toBe("notFound");
  expect((await suggestions.plan({ programmeId })).pairs).toHaveLength(1);
});

test("nobody proposes themselves, nor takes a proposal to themselves back", async () => {
  const of = await programme();
  const { programmeId } = of;
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  const pair = { mentorFormId: mentor.formId, menteeFormId: mentee.formId };
  for (const { personId } of [mentor, mentee]) {
    const { pairings } = coordinating(programmeId, personId);
    const pairingId = randomUUID();
    expect(await refusalOf(pairings.propose({ programmeId, pairingId, ...pair }))).toBe(
      "pairings.own",
    );
    const many = { programmeId, pairs: [{ pairingId, ...pair }] };
    expect(await proposeAll(db, sealed, now, personId, many)).toEqual({ proposed: 0, passed: 1 });
  }
  const pairingId = await proposed(of, mentor, mentee);
  const own = retract(db, now, mentee.personId, { programmeId, pairingId });
  expect(await refusalOf(own)).toBe("pairings.own");
});

test("of their own proposals and pairs a coordinator reads nothing in the console", async () => {
  const of = await programme();
  const { programmeId } = of;
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  const pairingId = await proposed(of, mentor, mentee);
  await addPair(of);
  const read = async (personId: string) => {
    const { pairings } = coordinating(programmeId, personId, after(60));
    return {
      counts: await pairings.counts({ programmeId }),
      lists: await Promise.all(
        (["PROPOSED", "ACTIVE", "QUIET", "CLOSED", "ENDED"] as const).map((show) =>
          pairings.list({ programmeId, show }),
        ),
      ),
    };
  };
  await said(db, mentee.personId, pairingId, "ACCEPT");
  await said(db, mentor.personId, pairingId, "ACCEPT");
  const before = await read(mentor.personId);
  expect(before.counts).toMatchObject({ active: 1, quiet: 1 });
  expect(before.lists.map(({ own, pairings }) => [own, pairings.length])).toEqual([
    [true, 0],
    [true, 1],
    [true, 1],
    [true, 0],
    [true, 0],
  ]);
  const note = { pairingId, noteId: randomUUID(), content: "For me." };
  await addNote(db, sealed, after(59), mentee.personId, note);
  expect(await read(mentor.personId)).toEqual(before);
  expect((await read(randomUUID())).counts).toMatchObject({ active: 2, quiet: 1 });
  await endPairing(db, now, mentee.personId, { pairingId, apart: false });
  expect(await read(mentor.personId)).toMatchObject({ lists: before.lists });
});
