import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { maxBytes, readProgramme } from "./rules";

const file = readFileSync(new URL("../../../../tests/data/programme.ics", import.meta.url));
const house = { timeZone: "Asia/Beirut", localeOrder: ["ar", "en"] } as const;
const now = new Date("2026-11-20T09:00:00Z");
const read = (source: Uint8Array | string) => readProgramme(source, house, now);

const whole = ["UID:1", "SUMMARY:Bread", "DTSTART:20261201T180000", "DTEND:20261201T200000"];
const eventWith = (...lines: string[]) => {
  const names = lines.map((line) => line.split(/[;:]/)[0]);
  const kept = whole.filter((line) => !names.includes(line.split(":")[0]));
  return ["BEGIN:VEVENT", ...kept, "X-CAPACITY:5", ...lines, "END:VEVENT"];
};
const calendarOf = (...events: string[][]) =>
  ["BEGIN:VCALENDAR", ...events.flat(), "END:VCALENDAR", ""].join("\r\n");
const timesOf = (...lines: string[]) => {
  const { events, problems } = read(calendarOf(eventWith(...lines)));
  expect(problems).toEqual([]);
  return events[0]?.times.map(({ startsAt, endsAt }) => `${startsAt} ${endsAt}`);
};
const faultsOf = (...events: string[][]) =>
  read(calendarOf(...events)).problems.map(({ event, fault }) => `${event}: ${fault}`);

describe("the programme of a centre", () => {
  const { events, problems, remarks } = read(file);
  const eventOf = (uid: number) => events.find((one) => one.uid === `${uid}@centre.example.org`);

  test("has 65 events, of which two cannot be taken over", () => {
    expect(events).toHaveLength(63);
    expect(problems).toMatchObject([
      { event: 64, line: 879, title: "Ends before it starts (fault)", fault: "endsBeforeStart" },
      { event: 65, line: 891, title: "Capacity is a word (fault)", fault: "capacity" },
    ]);
    expect(remarks).toMatchObject([{ event: 62, remark: "shift" }]);
  });

  test("is read in its languages, whole across folds and escapes", () => {
    expect(eventOf(1)).toMatchObject({
      title: { ar: "ورشة تقدير الذات", en: "Self-esteem workshop" },
      description: {
        en: "Bring nothing. Open to everyone; interpretation on request.\nبدون تسجيل اسم قانوني.",
      },
      times: [{ key: "", room: "Room 1, ground floor", capacity: 8 }],
    });
  });

  test("meets every week but one, at six by the clocks of the house in winter and in summer", () => {
    const series = eventOf(61);
    const starts = series?.times.map(({ startsAt }) => startsAt.slice(0, 16));
    expect(starts).toHaveLength(19);
    expect(starts?.[0]).toBe("2026-11-24T16:00");
    expect(starts).not.toContain("2026-12-08T16:00");
    expect(starts?.slice(-3)).toEqual(["2027-03-23T16:00", "2027-03-30T15:00", "2027-04-06T15:00"]);
    expect(series?.cancelled).toEqual(["2026-12-08"]);
  });

  test("crosses midnight, and the night the clocks skip an hour", () => {
    expect(eventOf(62)?.times).toMatchObject([
      { startsAt: "2026-11-28T21:30:00.000Z", endsAt: "2026-11-28T23:30:00.000Z" },
    ]);
    expect(eventOf(63)?.times).toMatchObject([
      { startsAt: "2027-03-27T22:30:00.000Z", endsAt: "2027-03-28T00:30:00.000Z" },
    ]);
  });
});

describe("times", () => {
  test.for([
    ["without a zone, by the clocks of the house", [], "2026-12-01T16:00 2026-12-01T18:00"],
    [
      "in UTC",
      ["DTSTART:20261201T180000Z", "DTEND:20261201T200000Z"],
      "2026-12-01T18:00 2026-12-01T20:00",
    ],
    [
      "in a zone",
      ["DTSTART;TZID=Europe/Rome:20261201T160000"],
      "2026-12-01T15:00 2026-12-01T18:00",
    ],
    [
      "in a zone behind a prefix",
      ["DTSTART;TZID=/x.org/Europe/Rome:20261201T160000"],
      "2026-12-01T15:00 2026-12-01T18:00",
    ],
    ["of a duration", ["DTEND", "DURATION:PT1H30M"], "2026-12-01T16:00 2026-12-01T17:30"],
    [
      "of whole days",
      ["DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261203"],
      "2026-11-30T22:00 2026-12-02T22:00",
    ],
    ["of one day", ["DTSTART;VALUE=DATE:20261201", "DTEND"], "2026-11-30T22:00 2026-12-01T22:00"],
    [
      "that begin in the hour the clocks skip",
      ["DTSTART:20270328T003000", "DTEND:20270328T010000"],
      "2027-03-27T22:30 2027-03-27T23:00",
    ],
  ] as const)("%s", ([, lines, expected]) => {
    const given = lines.filter((line) => line.includes(":"));
    const left = lines.filter((line) => !line.includes(":"));
    const source = calendarOf(eventWith(...given)).split("\r\n");
    const kept = source.filter((line) => !left.some((name) => line.startsWith(`${name}:`)));
    const [time] = read(kept.join("\r\n")).events[0]?.times ?? [];
    expect(`${time?.startsAt.slice(0, 16)} ${time?.endsAt.slice(0, 16)}`).toBe(expected);
  });

  test("a rule without end goes on for a year, and says so", () => {
    const { events, remarks } = read(calendarOf(eventWith("RRULE:FREQ=WEEKLY")));
    expect(events[0]?.times).toHaveLength(53);
    expect(remarks).toMatchObject([{ event: 1, remark: "cutShort" }]);
    expect(read(calendarOf(eventWith("RRULE:FREQ=DAILY;COUNT=20"))).remarks).toEqual([]);
  });

  test("UNTIL in UTC is a time of the house too", () => {
    expect(timesOf("RRULE:FREQ=DAILY;UNTIL=20261203T160000Z")).toHaveLength(3);
    expect(timesOf("RRULE:FREQ=DAILY;UNTIL=20261203T155959Z")).toHaveLength(2);
    expect(timesOf("RRULE:FREQ=DAILY;UNTIL=20261203")).toHaveLength(3);
  });

  test("further dates join, exceptions leave", () => {
    const days = timesOf(
      "RRULE:FREQ=WEEKLY;COUNT=3",
      "RDATE:20261204T180000,20261208T180000",
      "EXDATE;VALUE=DATE:20261201",
    );
    expect(days?.map((day) => day.slice(0, 10))).toEqual([
      "2026-12-04",
      "2026-12-08",
      "2026-12-15",
    ]);
  });

  test("a single time is moved or cancelled by an event of its own", () => {
    const { events, problems } = read(
      calendarOf(
        eventWith("RRULE:FREQ=WEEKLY;COUNT=3", "LOCATION:Hall"),
        eventWith(
          "RECURRENCE-ID:20261208T180000",
          "DTSTART:20261209T190000",
          "DTEND:20261209T200000",
        ),
        eventWith("RECURRENCE-ID:20261215T180000", "STATUS:CANCELLED"),
      ),
    );
    expect(problems).toEqual([]);
    expect(events).toHaveLength(1);
    expect(events[0]?.times).toMatchObject([
      { key: "2026-12-01" },
      { key: "2026-12-08", startsAt: "2026-12-09T17:00:00.000Z", room: "Hall" },
    ]);
    expect(events[0]?.cancelled).toEqual(["2026-12-15"]);
  });

  test("a cancelled event takes all its times back", () => {
    const { events } = read(calendarOf(eventWith("STATUS:CANCELLED")));
    expect(events).toMatchObject([{ times: [], cancelled: [""] }]);
  });
});

describe("texts", () => {
  test("what is marked with a language is in it, and nothing is lost", () => {
    const { events } = read(
      calendarOf(eventWith("SUMMARY;LANGUAGE=fr:Pain / Brot", "SUMMARY;LANGUAGE=de-AT:Brot")),
    );
    expect(events[0]?.title).toEqual({ fr: "Pain / Brot", de: "Brot" });
  });

  test("without a number of places there are twelve, and it is said", () => {
    const source = calendarOf(eventWith()).replace("X-CAPACITY:5\r\n", "");
    expect(read(source).events[0]?.times).toMatchObject([{ capacity: 12 }]);
    expect(read(source).remarks).toMatchObject([{ remark: "noCapacity" }]);
  });
});

describe("faults are told by event", () => {
  test.for([
    ["no UID", ["UID:"], "noUid"],
    ["no title", ["SUMMARY: "], "noTitle"],
    ["a long title", [`SUMMARY:${"a".repeat(121)}`], "titleTooLong"],
    ["a title that turns the direction", ["SUMMARY:a\u202Eb"], "unreadable"],
    ["no beginning", ["DTSTART:"], "noStart"],
    ["an impossible day", ["DTSTART:20260230T100000"], "noStart"],
    ["another century", ["DTSTART:02261201T100000"], "noStart"],
    ["an end that is none", ["DTEND:soon"], "noEnd"],
    ["an end at the beginning", ["DTEND:20261201T180000"], "endsBeforeStart"],
    ["a zone nobody knows", ["DTSTART;TZID=Mars/Olympus:20261201T180000"], "unknownZone"],
    ["no places", ["X-CAPACITY:0"], "capacity"],
    ["fewer than none", ["X-CAPACITY:-3"], "capacity"],
    ["a rule by the hour", ["RRULE:FREQ=HOURLY"], "rule"],
    ["a rule that is none", ["RRULE:FREQ=SOMETIMES"], "unreadable"],
    ["exceptions by rule", ["EXRULE:FREQ=DAILY"], "rule"],
  ] as const)("%s", ([, lines, fault]) => {
    const source = eventWith(...lines).filter((line) => line !== "X-CAPACITY:5");
    expect(faultsOf(eventWith("UID:2"), source)).toEqual([`2: ${fault}`]);
  });

  test("neither end nor duration", () => {
    const source = calendarOf(eventWith()).replace(/DTEND.*\r\n/, "");
    expect(read(source).problems).toMatchObject([{ event: 1, fault: "noEnd" }]);
  });

  test("of two events with one UID the later version counts, of equal ones the first", () => {
    const [old, later] = [eventWith("SEQUENCE:1"), eventWith("SEQUENCE:2", "SUMMARY:Rolls")];
    for (const source of [calendarOf(old, later), calendarOf(later, old)]) {
      expect(read(source)).toMatchObject({
        events: [{ title: { en: "Rolls" } }],
        problems: [],
        remarks: [{ remark: "superseded" }],
      });
    }
    expect(faultsOf(old, old)).toEqual(["2: duplicate"]);
  });

  test("exceptions to what is not there, or to all that follows", () => {
    const moved = eventWith("RECURRENCE-ID:20261208T180000");
    expect(faultsOf(moved)).toEqual(["1: noSeries"]);
    const later = eventWith("RECURRENCE-ID;RANGE=THISANDFUTURE:20261208T180000");
    expect(faultsOf(eventWith("RRULE:FREQ=WEEKLY"), later)).toEqual(["2: thisAndFuture"]);
  });

  test.for([
    ["nothing", "", "notCalendar"],
    ["a page", "<!doctype html>", "notCalendar"],
    ["zeros", "\0".repeat(1000), "notCalendar"],
    ["a calendar without events", calendarOf(), "noEvents"],
    ["more than we read", `BEGIN:VCALENDAR\r\n${"x".repeat(maxBytes)}`, "tooLarge"],
    ["an event that stops", calendarOf(eventWith()).slice(0, 60), "cutOff"],
    ["a calendar that stops", calendarOf(eventWith()).slice(0, -20), "cutOff"],
  ] as const)("%s", ([, source, fault]) => {
    expect(read(source).problems).toMatchObject([{ fault }]);
  });
});
