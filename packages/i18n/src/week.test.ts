import { expect, test } from "vitest";
import { addDays, boundsOfDay, instantOf, localDay, localTime, weekOf } from "./week";

test("a week holds seven days from its first, whichever that is", () => {
  expect(weekOf("2026-11-20", 1)).toMatchObject({ first: "2026-11-16", last: "2026-11-22" });
  expect(weekOf("2026-11-20", 6)).toMatchObject({ first: "2026-11-14", last: "2026-11-20" });
  expect(weekOf("2027-01-01", 7)).toMatchObject({ first: "2026-12-27", last: "2027-01-02" });
  expect(weekOf("2026-11-22", 7).days).toHaveLength(7);
  expect(weekOf("2026-11-22", 7).first).toBe("2026-11-22");
});

test("days are added across months and years", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
});

test.for([
  { day: "2026-11-20", zone: "Asia/Beirut", start: "2026-11-19T22:00:00Z", hours: 24 },
  { day: "2026-03-29", zone: "Europe/Rome", start: "2026-03-28T23:00:00Z", hours: 23 },
  { day: "2026-10-25", zone: "Europe/Rome", start: "2026-10-24T22:00:00Z", hours: 25 },
  // Midnight itself is left out: the day starts at 01:00.
  { day: "2026-03-29", zone: "Asia/Beirut", start: "2026-03-28T22:00:00Z", hours: 23 },
])("$day in $zone has $hours hours", ({ day, zone, start, hours }) => {
  const bounds = boundsOfDay(day, zone);
  expect(bounds.start).toBe(start);
  expect(Date.parse(bounds.end) - Date.parse(bounds.start)).toBe(hours * 3_600_000);
});

test("an instant has a day and a time in its zone, through midnight", () => {
  expect(localDay("2026-11-20T22:30:00Z", "Asia/Beirut")).toBe("2026-11-21");
  expect(localTime(new Date("2026-11-20T22:30:00Z"), "Asia/Beirut")).toBe("00:30");
  expect(localDay("2026-11-20T22:30:00+02:00", "America/Sao_Paulo")).toBe("2026-11-20");
});

test("a day and time give an instant, also where the clocks skip or repeat", () => {
  expect(instantOf("2026-11-20", "19:30", "Asia/Beirut")).toBe("2026-11-20T17:30:00Z");
  expect(instantOf("2026-03-29", "02:30", "Europe/Rome")).toBe("2026-03-29T01:30:00Z");
  expect(instantOf("2026-10-25", "02:30", "Europe/Rome")).toBe("2026-10-25T00:30:00Z");
  expect(instantOf("2026-10-25", "02:30", "Europe/Rome", "later")).toBe("2026-10-25T01:30:00Z");
  for (const day of ["2026-03-29", "2026-10-25"]) {
    expect(() => instantOf(day, "02:30", "Europe/Rome", "reject")).toThrow(RangeError);
  }
});

test.for(["2026-02-30", "20.11.2026", ""])("“%s” is no day", (day) => {
  expect(() => instantOf(day, "10:00", "UTC")).toThrow(RangeError);
});
