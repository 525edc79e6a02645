import { randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import { createTestDb } from "@commonhouse/db/testing";
import { describe, expect, test } from "vitest";
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
const secretary = await addOfficer(owner, "SECRETARY");
const api = createCallerFactory(memberImportConsole)({ ...contextFor(db, secretary), now });
const base64 = (...lines: string[]) => Buffer.from(lines.join("\n")).toString("base64");
const going = new AbortController().signal;
const goOn = (stop = going, at = now) => continueImports(worker, sealed, () => at, stop);

/** An import that is started, and what came of it once the worker was there. */
async function importOf(...lines: string[]) {
  const importId = randomUUID();
  await api.save({ importId, source: base64(...lines) });
  await api.start({ importId });
  await goOn();
  return api.progress({ importId });
}

async function personBy(address: string) {
  const index = mailIndex(sealed, address);
  const include = { memberships: true, skills: { include: { skill: true } } } as const;
  return owner.person.findUniqueOrThrow({ where: { mailIndex: index }, include });
}

describe("columns", () => {
  const importId = randomUUID();
  const source = base64("Who,Where,When", "Ada,col@example.org,3/4/2021");

  test("that nobody could guess have to be told first", async () => {
    await api.save({ importId, source });
    expect(await api.preview({ importId })).toMatchObject({ missing: ["name"], added: 0 });
    expect(await refusalOf(api.start({ importId }))).toBe("memberImport.noColumns");
    await api.mapColumns({ importId, name: "0", mail: "1", joined: "2", note: "", dates: "" });
    const seen = await api.preview({ importId });
    expect(seen).toMatchObject({ missing: [], added: 1, facts: { dates: { ambiguous: true } } });
    expect(seen.first).toMatchObject([{ joined: "2021-04-03" }]);
    await api.mapColumns({ importId, name: "0", mail: "1", joined: "2", dates: "MDY" });
    expect((await api.preview({ importId })).first).toMatchObject([{ joined: "2021-03-04" }]);
  });

  test("stay as they are once it has begun", async () => {
    await api.start({ importId });
    const other = { importId, name: 1, mail: 0 };
    expect(await refusalOf(api.mapColumns(other))).toBe("memberImport.started");
    await goOn();
    const { memberships } = await personBy("col@example.org");
    expect(memberships).toMatchObject([{ from: new Date("2021-03-03T22:00:00Z") }]);
  });
});

test("a day that is today is the same when the worker comes tomorrow", async () => {
  const importId = randomUUID();
  await api.save({
    importId,
    source: base64("name,mail,joined", "Ada,day@example.org,2026-11-21"),
  });
  expect(await refusalOf(api.start({ importId }))).toBe("memberImport.nothing");
  const later = createCallerFactory(memberImportConsole)({
    ...contextFor(db, secretary),
    now: new Date("2026-11-21T09:00:00Z"),
  });
  await later.start({ importId });
  await goOn(going, new Date("2026-11-22T09:00:00Z"));
  expect(await api.progress({ importId })).toMatchObject({ added: 1 });
});

test("what is no list is refused, and another file under the same id", async () => {
  const save = (source: string) => refusalOf(api.save({ importId: randomUUID(), source }));
  expect(await save(Buffer.from("\x89PNG\r\n\x1a\n", "latin1").toString("base64"))).toBe(
    "memberImport.unreadable",
  );
  expect(await save(base64(" "))).toBe("memberImport.empty");
  expect(await save(base64("name,mail", '"Ada,a@example.org'))).toBe("memberImport.openQuote");
  expect(await save("!!!!")).toBe("memberImport.empty");
  const importId = randomUUID();
  await api.save({ importId, source: base64("name,mail", "A,a@example.org") });
  const other = api.save({ importId, source: base64("name,mail", "B,b@example.org") });
  expect(await refusalOf(other)).toBe("memberImport.idTaken");
});

test("the lines to correct are a file of their own: corrected and sent again, they go in", async () => {
  const importId = randomUUID();
  const lines = [
    "name,mail,note",
    "Ada,ada.example.org,=1+1",
    '"Bo\nBo",bo2@example.org,"said ""hello"""',
    "Cy,cy2@example.org,+44,more",
    "Di,di2@example.org,good",
  ];
  await api.save({ importId, source: base64(...lines) });
  const { text } = await api.faultyFile({ importId, locale: "en" });
  expect(text.split("\r\n")).toEqual([
    '\uFEFF"What is wrong","name","mail","note"',
    `"Mail address: This is no mail address.","Ada","ada.example.org","'=1+1"`,
    '"Community name: This holds a character that has no place in a text.","Bo\nBo","bo2@example.org","said ""hello"""',
    `"The line has more columns than the first line of the table.","Cy","cy2@example.org","'+44","more"`,
    "",
  ]);
  const corrected = text
    .replace("ada.example.org", "ada3@example.org")
    .replace("Bo\nBo", "Bo")
    .replace(',"more"', "");
  const again = randomUUID();
  await api.save({ importId: again, source: Buffer.from(corrected).toString("base64") });
  await api.start({ importId: again });
  await goOn();
  expect(await api.progress({ importId: again })).toMatchObject({ added: 3, faulty: 0 });
  const { id, note } = await personBy("ada3@example.org");
  expect(sealed.open(`Person.note:${id}`, note ?? Buffer.of())).toBe("=1+1");
});

test("likely doubles are told, in the file and with those who are here, and are no fault", async () => {
  await importOf("name,mail,joined,phone", "Zoé Khalil,zoe1@example.org,2020-01-01,+961 1 234 567");
  const importId = randomUUID();
  const lines = [
    "ZOE KHALIL,zoe2@example.org,2020-01-01,",
    "Zoe Khalil,zoe3@example.org,2021-01-01,(961) 123-4567",
    "Zoe Khalil,zoe4@example.org,2022-01-01,999",
    "نور حدّاد,nour1@example.org,2023-01-01,",
    "نور حداد,nour2@example.org,2023-01-01,",
  ];
  await api.save({ importId, source: base64("name,mail,joined,phone", ...lines) });
  const { likely, added, faulty } = await api.preview({ importId });
  const { id } = await personBy("zoe1@example.org");
  expect([added, faulty]).toEqual([5, 0]);
  expect(likely).toEqual([
    { name: "ZOE KHALIL", line: 2, otherLine: null, otherId: id, by: "joined" },
    { name: "Zoe Khalil", line: 3, otherLine: null, otherId: id, by: "phone" },
    { name: "نور حداد", line: 6, otherLine: 5, otherId: null, by: "joined" },
  ]);
});

test("from the command line the same, and a trial writes nothing", async () => {
  const source = Buffer.from("name,mail\nAda,cli@example.org\n,nobody");
  const before = await owner.auditEntry.count();
  const told = {
    total: 2,
    added: 1,
    known: 0,
    faulty: 1,
    likely: 0,
    problems: [
      {
        line: 3,
        record: 2,
        problems: [
          { field: "mail", code: "notAddress" },
          { field: "name", code: "missing" },
        ],
      },
    ],
  };
  expect(await importMembers(owner, sealed, now, source, { dryRun: true })).toMatchObject(told);
  expect(await owner.auditEntry.count()).toBe(before);
  expect(await importMembers(owner, sealed, now, source)).toMatchObject(told);
  expect(await importMembers(owner, sealed, now, source)).toMatchObject({ added: 0, known: 1 });
  const bare = importMembers(owner, sealed, now, Buffer.from("a,b\nc,d"));
  expect(await refusalOf(bare)).toBe("memberImport.noColumns");
});
