import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { faultsOf } from "../errors";
import { addPerson, now } from "../testing";
import { configure } from "./commands";
import { readCentre } from "./queries";
import { configuration } from "./schema";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);

const wished = {
  name: { en: "The Boathouse", ar: "بيت القوارب" },
  timeZone: "Africa/Tunis",
  accentHue: "١٢٠",
  localeOrder: ["ar", "en"],
  formats: { ar: { digits: "arab", firstDay: "sun" } },
  leaveUrl: "https://weather.example/",
};

test("before it is set up it is nobody's house", async () => {
  expect(await readCentre(db)).toMatchObject({ name: {}, timeZone: "UTC", demo: false });
});

test("configured, it says so to everyone, and once in the log", async () => {
  await owner.centre.create({ data: { name: {}, timeZone: "UTC", localeOrder: ["en"] } });
  await configure(db, now, officer, configuration.parse(wished));
  expect(await readCentre(db)).toEqual({ ...wished, accentHue: 120, demo: false });
  const entries = await owner.auditEntry.findMany({ where: { action: "centre.configure" } });
  expect(entries).toMatchObject([{ actorId: officer, at: now }]);
});

test.for([
  ["name.en", { name: { en: "a\nb" } }, "invalid"],
  ["timeZone", { timeZone: "Mars/Olympus" }, "invalid"],
  ["accentHue", { accentHue: "360" }, "tooLarge"],
  ["accentHue", { accentHue: "" }, "missing"],
  ["localeOrder", { localeOrder: [] }, "tooSmall"],
  ["leaveUrl", { leaveUrl: "http://weather.example/" }, "invalid"],
  ["leaveUrl", { leaveUrl: "javascript:alert(1)" }, "invalid"],
  ["formats.ar.region", { formats: { ar: { region: "Tunis" } } }, "invalid"],
] as const)("%s cannot be %j", ([field, wrong, fault]) => {
  const { error } = configuration.safeParse({ ...wished, ...wrong });
  expect(error && faultsOf(error)).toEqual({ [field]: fault });
});
