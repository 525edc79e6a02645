import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addPerson, codeOf, contextFor, memberOf, now, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { mePortal } from "./portal";

const { db, owner } = await createTestDb();
await owner.centre.create({ data: { name: {}, timeZone: "Asia/Beirut", localeOrder: ["en"] } });
const portal = createCallerFactory(mePortal);

async function person() {
  const personId = await addPerson(owner, "Nour");
  return { personId, api: portal(contextFor(db, memberOf(personId))) };
}

test("how to reach and to understand somebody is read again as it was said, and forgotten", async () => {
  const { personId, api } = await person();
  const nothing = { languages: [], phone: null, area: null, note: null };
  expect(await api.details({})).toEqual(nothing);
  const said = { languages: ["fr", "ar", "fr"], phone: " +961 1 000 000 ", area: "الحمرا" };
  await api.changeDetails(said);
  expect(await api.details({})).toEqual({
    languages: ["ar", "fr"],
    phone: "+961 1 000 000",
    area: "الحمرا",
    note: null,
  });
  const { phone, area } = await owner.person.findUniqueOrThrow({ where: { id: personId } });
  expect(Buffer.from(phone ?? []).toString("latin1")).not.toContain("961");
  expect(Buffer.from(area ?? []).toString("utf8")).not.toContain("الحمرا");
  await api.changeDetails({ languages: [], phone: "", area: "" });
  expect(await api.details({})).toEqual(nothing);
  expect(await owner.auditEntry.count({ where: { actorId: personId } })).toBe(2);
});

test("what the house noted is shown to whom it is about, and stays when they change the rest", async () => {
  const { personId, api } = await person();
  const note = sealed.seal(`Person.note:${personId}`, "Comes on Mondays");
  await owner.person.update({ where: { id: personId }, data: { note } });
  await api.changeDetails({ languages: ["ar"], phone: "", area: "" });
  expect(await api.details({})).toMatchObject({ note: "Comes on Mondays", languages: ["ar"] });
});

test.for(["", "AR", "ar; de", "x", "<b>"])("%j is no language", async (wrong) => {
  const { api } = await person();
  const change = api.changeDetails({ languages: [wrong], phone: "", area: "" });
  expect(await codeOf(change)).toBe("BAD_REQUEST");
});

test("one sees one's membership, the one before, and until when all is in order", async () => {
  const { personId, api } = await person();
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
  expect(await api.membership({})).toEqual({ current: null, earlier: [] });
  const before = { personId, kind: "SUPPORTING", from: days(-99), until: days(-9) } as const;
  await owner.membership.create({ data: { ...before, state: "ENDED" } });
  const standingUntil = new Date("2026-02-01");
  const held = { personId, kind: "FULL", state: "ACTIVE", from: days(-9), standingUntil } as const;
  await owner.membership.create({ data: held });
  expect(await api.membership({})).toMatchObject({
    current: { kind: "FULL", state: "ACTIVE", standingUntil: "2026-02-01", goodStanding: true },
    earlier: [{ kind: "SUPPORTING", state: "ENDED", until: days(-9).toISOString() }],
  });
  // Two hours before midnight in the zone of the centre, and an hour after it.
  const at = (iso: string) => portal({ ...contextFor(db, memberOf(personId)), now: new Date(iso) });
  const evening = await at("2026-02-01T20:00:00Z").membership({});
  const night = await at("2026-02-01T23:00:00Z").membership({});
  expect([evening.current?.goodStanding, night.current?.goodStanding]).toEqual([true, false]);
});
