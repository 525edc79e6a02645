import fc from "fast-check";
import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { daysOf, recurrence } from "./rules";

const read = (rule: string) => recurrence.parse(ICAL.parse.property(`RRULE:${rule}`)[3]);
const day = (text: string) => Temporal.PlainDate.from(text);
const days = (rule: string, first: string, last = "2027-12-31") =>
  daysOf(read(rule), day(first), day(last)).map(String);

test.for([
  ["FREQ=DAILY;COUNT=3", "2026-12-30", "2026-12-30 2026-12-31 2027-01-01"],
  ["FREQ=WEEKLY;COUNT=4;BYDAY=TU,TH", "2026-11-24", "2026-11-24 2026-11-26 2026-12-01 2026-12-03"],
  [
    "FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=SU,MO;WKST=SU",
    "2026-11-29",
    "2026-11-29 2026-11-30 2026-12-13",
  ],
  [
    "FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=SU,MO;WKST=MO",
    "2026-11-29",
    "2026-11-29 2026-12-07 2026-12-13",
  ],
  ["FREQ=MONTHLY;COUNT=3", "2026-12-31", "2026-12-31 2027-01-31 2027-03-31"],
  ["FREQ=MONTHLY;COUNT=3;BYDAY=-1FR", "2026-11-27", "2026-11-27 2026-12-25 2027-01-29"],
  ["FREQ=MONTHLY;COUNT=3;BYDAY=2MO", "2026-12-14", "2026-12-14 2027-01-11 2027-02-08"],
  ["FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-1", "2026-12-31", "2026-12-31 2027-01-31 2027-02-28"],
  ["FREQ=MONTHLY;COUNT=2;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30", "2026-11-30 2026-12-31"],
  ["FREQ=YEARLY;COUNT=2;BYMONTH=3;BYDAY=-1SU", "2026-03-29", "2026-03-29 2027-03-28"],
] as const)("%s from %s", ([rule, first, expected]) => {
  expect(days(rule, first).join(" ")).toBe(expected);
});

test("a rule that never comes true again ends all the same", () => {
  expect(days("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "2026-11-20")).toEqual(["2026-11-20"]);
  expect(days("FREQ=YEARLY;INTERVAL=1000", "2026-11-20")).toEqual(["2026-11-20"]);
});

test.for(["FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9", "FREQ=YEARLY;BYWEEKNO=20", "COUNT=3"])(
  "%s is not understood",
  (rule) => {
    expect(recurrence.safeParse(ICAL.parse.property(`RRULE:${rule}`)[3]).success).toBe(false);
  },
);

const weekdays = fc.subarray(["MO", "TU", "WE", "TH", "FR", "SA", "SU"], { minLength: 1 });
const rules = fc.oneof(
  fc.nat(20).map((n) => `FREQ=DAILY;INTERVAL=${n + 1}`),
  fc
    .tuple(fc.nat(3), weekdays, fc.constantFrom("SU", "MO"))
    .map(([n, on, wkst]) => `FREQ=WEEKLY;INTERVAL=${n + 1};BYDAY=${on.join()};WKST=${wkst}`),
  fc
    .tuple(fc.nat(3), fc.constantFrom(1, 2, 3, 4, -1, -2), fc.constantFrom("MO", "FR", "SU"))
    .map(([n, nth, on]) => `FREQ=MONTHLY;INTERVAL=${n + 1};BYDAY=${nth}${on}`),
  fc.integer({ min: 1, max: 28 }).map((n) => `FREQ=MONTHLY;BYMONTHDAY=${n}`),
);

test("it agrees with ical.js about rules that both understand", () => {
  fc.assert(
    fc.property(rules, fc.nat(700), (rule, offset) => {
      const start = day("2026-01-01").add({ days: offset });
      const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(`${start}`));
      const theirs = Array.from({ length: 12 }, () => `${iterator.next()}`);
      const ours = daysOf(read(rule), start, start.add({ years: 8 })).map(String);
      const same = theirs[0] === ours[0] ? ours : ours.slice(1);
      expect(same.slice(0, 12)).toEqual(theirs);
    }),
  );
});

test("what a very old rule gives from some day on is the same, wherever one begins to look", () => {
  const [first, last] = ["1970-01-29", "2027-11-20"].map((day) => Temporal.PlainDate.from(day));
  const from = Temporal.PlainDate.from("2026-10-20");
  if (!first || !last) throw new Error("Days are missing.");
  for (const rule of [
    { freq: "DAILY", interval: 3 },
    { freq: "WEEKLY", interval: 2, byday: ["TU", "SA"] },
    { freq: "MONTHLY", byday: ["-1TU"] },
    { freq: "MONTHLY", interval: 5 },
    { freq: "YEARLY", bymonth: [2, 12] },
  ]) {
    const read = recurrence.parse(rule);
    const late = (days: readonly Temporal.PlainDate[]) =>
      days.filter((day) => Temporal.PlainDate.compare(day, from) >= 0).map(String);
    expect(late(daysOf(read, first, last, from))).toEqual(late(daysOf(read, first, last)));
    expect(daysOf(read, first, last, from).length).toBeLessThan(450);
  }
});
