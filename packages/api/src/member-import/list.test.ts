import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { mailIndex } from "@commonhouse/auth/address";
import { createTestDb } from "@commonhouse/db/testing";
import { describe, expect, test } from "vitest";
import { removeExpired } from "../notices/jobs";
import { addOfficer, contextFor, refusalOf, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { importMembers } from "./commands";
import { memberImportConsole } from "./console";
import { continueImports } from "./jobs";

const { db, worker, owner } = await createTestDb();
await owner.centre.create({
  data: { name: {}, timeZone: "Asia/Beirut", localeOrder: ["ar", "en"] },
});
const now = new Date("2026-11-20T09:00:00Z");
const list = readFileSync(new URL("../../../../tests/data/members-2000.csv", import.meta.url));
const secretary = await addOfficer(owner, "SECRETARY");
const api = createCallerFactory(memberImportConsole)({ ...contextFor(db, secretary), now });
const _base64 = (...lines: string[]) => Buffer.from(lines.join("\n")).toString("base64");
const going = new AbortController().signal;
const goOn = (stop = going, at = now) => continueImports(worker, sealed, () => at, stop);

async function personBy(address: string) {
  const index = mailIndex(sealed, address);
  const include = { memberships: true, skills: { include: { skill: true } } } as const;
  return owner.person.findUniqueOrThrow({ where: { mailIndex: index }, include });
}

describe("the list of a centre", { timeout: 60_000 }, () => {
  const importId = randomUUID();
  const people = () => owner.person.count({ where: { memberships: { some: {} } } });

  test("is looked at before anything changes", async () => {
    const sent = { importId, source: list.toString("base64") };
    expect(await Promise.all([api.save(sent), api.save(sent)])).toEqual([
      { importId },
      { importId },
    ]);
    const seen = await api.preview({ importId });
    expect(seen).toMatchObject({
      state: "PREVIEW",
      total: 2000,
      added: 1988,
      known: 0,
      faulty: 12,
      missing: [],
      first: [{ line: 2, name: "Maxime Dubois", known: false }, {}, {}, {}, {}],
      problems: { next: null },
    });
    expect(seen.problems.lines.map(({ record }) => record)).toEqual([
      17, 42, 99, 150, 151, 300, 301, 302, 400, 401, 501, 1234,
    ]);
    expect(await people()).toBe(0);
  });

  test("is started by several at once, and taken over by several workers: everyone is there once", async () => {
    await Promise.all([1, 2, 3].map(() => api.start({ importId })));
    expect(await owner.$queryRaw`SELECT data FROM jobs.job WHERE name = 'imports'`).toEqual([
      { data: { importId } },
    ]);
    const began = performance.now();
    await Promise.all([goOn(), goOn(), goOn()]);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(await api.progress({ importId })).toMatchObject({
      state: "DONE",
      total: 2000,
      done: 2000,
      added: 1988,
      known: 0,
      faulty: 12,
      finishedAt: now.toISOString(),
    });
    expect(await people()).toBe(1988);
    const entries = await owner.auditEntry.findMany({ where: { objectId: importId } });
    expect(entries.map(({ action, actorId }) => [action, actorId]).toSorted()).toEqual([
      ["memberImport.finish", null],
      ["memberImport.start", secretary.personId],
      ["memberImport.upload", secretary.personId],
    ]);
  });

  test("brings all that a line says, sealed", async () => {
    const person = await personBy("PERSON0001@example.org");
    const open = (column: string, bytes: Uint8Array | null) =>
      bytes && sealed.open(`Person.${column}:${person.id}`, bytes);
    expect({
      name: open("name", person.name),
      pronouns: open("pronouns", person.pronouns),
      mail: open("mail", person.mail),
      phone: open("phone", person.phone),
      area: open("area", person.area),
      note: person.note,
      locale: person.locale,
      languages: person.languages,
      memberships: person.memberships.map(({ state, kind, from, until }) => [
        state,
        kind,
        from,
        until,
      ]),
      skills: person.skills.map(({ skill }) => JSON.stringify(skill.title)).toSorted(),
    }).toEqual({
      name: "Maxime Dubois",
      pronouns: "they/them",
      mail: "person0001@example.org",
      phone: "+44 7700 900379",
      area: "South",
      note: null,
      locale: "fr",
      languages: ["fr"],
      // The day began in Beirut, where summer time had begun the day before.
      memberships: [["ACTIVE", "FULL", new Date("2023-03-26T21:00:00Z"), null]],
      skills: ['{"en":"driving"}', '{"en":"legal"}'],
    });
    expect(await owner.skill.count()).toBe(12);
    const lapsed = await personBy("person0002@example.org");
    expect(lapsed.memberships).toMatchObject([{ state: "ENDED", until: now }]);
    const applicant = await personBy("person0007@example.org");
    expect(applicant.memberships).toMatchObject([{ state: "APPLIED", until: null }]);
    const formula = await personBy("person0200@example.org");
    expect(sealed.open(`Person.name:${formula.id}`, formula.name)).toMatch(/^=HYPERLINK/);
  });

  test("taken over again, from the console or the command line, it adds nobody", async () => {
    const again = randomUUID();
    await api.save({ importId: again, source: list.toString("base64") });
    expect(await api.preview({ importId: again })).toMatchObject({ added: 0, known: 1988 });
    await api.start({ importId: again });
    await goOn();
    const same = { added: 0, known: 1988, faulty: 12 };
    expect(await api.progress({ importId: again })).toMatchObject({ state: "DONE", ...same });
    expect(await importMembers(owner, sealed, now, list)).toMatchObject(same);
    expect([await people(), await owner.skill.count()]).toEqual([1988, 12]);
  });

  test("is gone a week later, file and all", async () => {
    await removeExpired(worker, new Date("2026-11-28T09:00:00Z"));
    expect(await refusalOf(api.progress({ importId }))).toBe("notFound");
  });
});
