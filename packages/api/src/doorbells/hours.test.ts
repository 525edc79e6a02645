import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { nextAllowed } from "./rules";

const hours = (from: string, until: string) => ({
  fromMinute: Number(from.slice(0, 2)) * 60 + Number(from.slice(3)),
  untilMinute: Number(until.slice(0, 2)) * 60 + Number(until.slice(3)),
});

test.for([
  {
    what: "within the hours, at once",
    now: "12:00Z",
    from: "08:00",
    until: "22:00",
    rings: "12:00Z",
  },
  { what: "at the first minute", now: "08:00Z", from: "08:00", until: "22:00", rings: "08:00Z" },
  {
    what: "before them, this morning",
    now: "07:59Z",
    from: "08:00",
    until: "22:00",
    rings: "08:00Z",
  },
  {
    what: "at night, across midnight",
    now: "22:00Z",
    from: "22:00",
    until: "06:00",
    rings: "22:00Z",
  },
  { what: "after midnight as well", now: "05:59Z", from: "22:00", until: "06:00", rings: "05:59Z" },
  { what: "by day, only tonight", now: "06:00Z", from: "22:00", until: "06:00", rings: "22:00Z" },
  { what: "equal: at any time", now: "03:00Z", from: "09:00", until: "09:00", rings: "03:00Z" },
])("$what", ({ now, from, until, rings }) => {
  const at = (clock: string) => new Date(`2026-02-01T${clock.replace("Z", ":00Z")}`);
  expect(nextAllowed(at(now), hours(from, until), "UTC")).toEqual(at(rings));
});

test("after them, tomorrow morning", () => {
  const late = new Date("2026-02-28T22:00:00Z");
  const morning = new Date("2026-03-01T08:00:00Z");
  expect(nextAllowed(late, hours("08:00", "22:00"), "UTC")).toEqual(morning);
});

test.for([
  {
    what: "a night that lacks an hour",
    late: "2026-03-28T22:30:00Z",
    rings: "2026-03-29T06:00:00Z",
  },
  {
    what: "a night with an hour more",
    late: "2026-10-24T21:30:00Z",
    rings: "2026-10-25T07:00:00Z",
  },
])("eight o'clock stays eight o'clock after $what", ({ late, rings }) => {
  const morning = nextAllowed(new Date(late), hours("08:00", "22:00"), "Europe/Rome");
  expect(morning).toEqual(new Date(rings));
});

test("hours that the clocks leave out open on the next day that has them", () => {
  const night = new Date("2026-03-28T23:30:00Z");
  const opened = nextAllowed(night, hours("02:00", "02:30"), "Europe/Rome");
  expect(opened).toEqual(new Date("2026-03-30T00:00:00Z"));
});

test("whatever the hours and the clocks: not in the past, not outside, not later than needed", () => {
  const zones = fc.constantFrom(
    "Europe/Rome",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
  );
  const minute = fc.integer({ min: 0, max: 1439 });
  const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
  fc.assert(
    fc.property(instant, minute, minute, zones, (at, fromMinute, untilMinute, zone) => {
      const span = { fromMinute, untilMinute };
      const now = new Date(at);
      const then = nextAllowed(now, span, zone);
      expect(then >= now).toBe(true);
      const isOpen = (moment: number) =>
        nextAllowed(new Date(moment), span, zone).getTime() === moment;
      expect(isOpen(then.getTime())).toBe(true);
      const local = Temporal.Instant.fromEpochMilliseconds(then.getTime());
      const { hour, minute } = local.toZonedDateTimeISO(zone);
      const shown = hour * 60 + minute;
      const inside =
        fromMinute < untilMinute
          ? shown >= fromMinute && shown < untilMinute
          : shown >= fromMinute || shown < untilMinute;
      expect(inside || fromMinute === untilMinute).toBe(true);
      // A day has at most 25 hours, and one night a year may leave the opening out.
      expect(then.getTime() - at).toBeLessThanOrEqual(49 * 3_600_000);
    }),
    { numRuns: 500 },
  );
});
