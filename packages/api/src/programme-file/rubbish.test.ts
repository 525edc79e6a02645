import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readProgramme } from "./rules";

const file = readFileSync(new URL("../../../../tests/data/programme.ics", import.meta.url));
const house = { timeZone: "Asia/Beirut", localeOrder: ["ar", "en"] } as const;
const now = new Date("2026-11-20T09:00:00Z");
const read = (source: Uint8Array | string) => readProgramme(source, house, now);

test("whatever bytes come, it answers", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(read(bytes).events).toEqual([]);
    }),
  );
});

test("a damaged file is read in part, and every event it gives is whole", () => {
  const damage = fc.record({
    at: fc.nat(file.length - 1),
    bytes: fc.uint8Array({ maxLength: 12 }),
  });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 40 }), fc.boolean(), (damages, cut) => {
      const broken = Uint8Array.from(file);
      for (const { at, bytes } of damages) broken.set(bytes.slice(0, broken.length - at), at);
      const { events } = read(cut ? broken.slice(0, damages[0]?.at) : broken);
      for (const { uid, title, times } of events) {
        expect(uid && Object.values(title).every(Boolean)).toBe(true);
        for (const { startsAt, endsAt, capacity } of times) {
          expect(endsAt > startsAt && capacity >= 1 && capacity <= 10_000).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});

const times = Array.from({ length: 60_000 }, (_, day) => {
  const at = new Date(Date.UTC(2027, 0, 1) + (day * 24 * 60 * 60_000) / 2);
  return at.toISOString().replaceAll(/[-:]|\.\d+/g, "");
});

test.for([
  ["exceptions without end", ["RRULE:FREQ=DAILY", `EXDATE:${times.join(",")}`]],
  ["an exception in each line", ["RRULE:FREQ=DAILY", ...times.map((at) => `EXDATE:${at}`)]],
  ["a rule in each line", Array.from({ length: 3000 }, () => "RRULE:FREQ=DAILY")],
  ["parameters without end", [`SUMMARY${";A=B".repeat(400_000)}:Bread`]],
  ["folds without end", [`SUMMARY:${"x\r\n ".repeat(400_000)}`]],
] as const)("%s are refused before they take long", ([, lines]) => {
  const times = ["DTSTART:20270101T100000Z", "DTEND:20270101T110000Z"];
  const event = ["BEGIN:VEVENT", "UID:1", ...times, ...lines, "END:VEVENT"];
  const before = performance.now();
  const { events, problems } = read(["BEGIN:VCALENDAR", ...event, "END:VCALENDAR"].join("\r\n"));
  expect(performance.now() - before).toBeLessThan(4_000);
  expect([events.length, problems.length]).toEqual([0, 1]);
});
