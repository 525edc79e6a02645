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
