import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { faultsOf } from "../errors";
import { addOccurrence, addPerson, now } from "../testing";
import { createWorkshop, editWorkshop } from "./commands";
import { listWorkshops, readWorkshop } from "./queries";
import { newWorkshop } from "./schema";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);

const bread = () =>
  newWorkshop.parse({
    workshopId: randomUUID(),
    kind: "WORKSHOP",
    title: { en: "Bread", ar: "خبز" },
    description: { en: "Bring a bowl." },
  });

test("sent many times at once, it is one workshop and one entry", async () => {
  const sent = bread();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => createWorkshop(db, now, officer, sent)),
  );
  expect(new Set(answers.map(({ workshopId }) => workshopId))).toEqual(new Set([sent.workshopId]));
  const entries = await owner.auditEntry.findMany({ where: { objectId: sent.workshopId } });
  expect(entries).toMatchObject([{ action: "workshops.create", actorId: officer }]);
});

test("the id of another workshop is refused, and that one stays as it is", async () => {
  const sent = bread();
  await createWorkshop(db, now, officer, sent);
  const others = [
    { ...sent, title: { en: "Rope" } },
    { ...sent, kind: "GROUP" as const },
    { ...sent, description: {} },
  ];
  for (const other of others) {
    await expect(createWorkshop(db, now, officer, other)).rejects.toThrow("workshops.idTaken");
  }
  expect(await readWorkshop(db, sent.workshopId)).toMatchObject({ title: sent.title });
});

test("edited, it is another text with the same occurrences", async () => {
  const { workshopId, occurrenceId } = await addOccurrence(owner, { capacity: 3 });
  await editWorkshop(db, now, officer, { ...bread(), workshopId, kind: "EVENT" });
  expect(await readWorkshop(db, workshopId)).toMatchObject({
    kind: "EVENT",
    title: { en: "Bread", ar: "خبز" },
    imported: false,
    occurrences: [{ occurrenceId, taken: 0, waiting: 0, cancelled: false }],
  });
});

test("what does not exist cannot be edited", async () => {
  await expect(editWorkshop(db, now, officer, bread())).rejects.toThrow("notFound");
});

test("a title needs a language, and a faulty text is named with its language", () => {
  const { error } = newWorkshop.safeParse({
    ...bread(),
    title: {},
    description: { en: "a\u202Eb", ar: "b".repeat(4001) },
  });
  expect(error && faultsOf(error)).toEqual({
    title: "missing",
    "description.en": "invalid",
    "description.ar": "tooLong",
  });
});

test("a list shows how much is ahead, and to hosts no more than their own", async () => {
  const { workshopId } = await addOccurrence(owner, { capacity: 3 });
  await owner.occurrence.createMany({
    data: [
      { startsAt: "2026-02-10T18:00:00Z", endsAt: "2026-02-10T20:00:00Z" },
      { startsAt: "2026-02-05T18:00:00Z", endsAt: "2026-02-05T20:00:00Z", cancelledAt: now },
      { startsAt: "2026-01-05T18:00:00Z", endsAt: "2026-01-05T20:00:00Z" },
    ].map((times) => ({ ...times, id: randomUUID(), workshopId, capacity: 1 })),
  });
  const { workshops } = await listWorkshops(db, now, [workshopId], { after: null });
  expect(workshops).toMatchObject([{ planned: 2, nextStartsAt: "2026-02-10T18:00:00.000Z" }]);
  expect(await listWorkshops(db, now, [], { after: null })).toEqual({ workshops: [], next: null });
});

test("a page is followed by the next, and nothing is missed or seen twice", async () => {
  await owner.workshop.createMany({
    data: Array.from({ length: 120 }, () => ({
      id: randomUUID(),
      title: { en: "Bread" },
      createdAt: now,
    })),
  });
  const seen: string[] = [];
  let after: Parameters<typeof listWorkshops>[3]["after"] = null;
  do {
    const { workshops, next } = await listWorkshops(db, now, null, { after });
    seen.push(...workshops.map(({ workshopId }) => workshopId));
    after = next;
  } while (after);
  expect(new Set(seen).size).toBe(await owner.workshop.count());
  expect(seen).toHaveLength(new Set(seen).size);
});
