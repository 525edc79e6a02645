import { expect, test } from "vitest";
import { mostAtOnce, shiftsOf } from "./rules";

const weekly = {
  from: "2026-03-02",
  until: "2026-03-31",
  startTime: "18:00",
  endTime: "20:00",
  everyWeeks: 1,
} as const;

type Asked = Partial<Omit<Parameters<typeof shiftsOf>[0], "weekdays">>;

function days(weekdays: Parameters<typeof shiftsOf>[0]["weekdays"], asked: Asked = {}) {
  return shiftsOf({ ...weekly, ...asked, weekdays }, "UTC").map(({ local }) => local.slice(5, 10));
}

test.for([
  { name: "one weekday", weekdays: ["TU"], asked: {}, is: "03-03 03-10 03-17 03-24 03-31" },
  {
    name: "several, in the order of the days",
    weekdays: ["FR", "MO"],
    asked: { until: "2026-03-14" },
    is: "03-02 03-06 03-09 03-13",
  },
  {
    name: "every second week, counted from the week of the first",
    weekdays: ["MO", "FR"],
    asked: { from: "2026-03-04", everyWeeks: 2 },
    is: "03-06 03-16 03-20 03-30",
  },
  {
    name: "a last day that is one of them",
    weekdays: ["TU"],
    asked: { until: "2026-03-10" },
    is: "03-03 03-10",
  },
  { name: "no such day", weekdays: ["SU"], asked: { until: "2026-03-07" }, is: "" },
] as const)("$name", ({ weekdays, asked, is }) => {
  expect(days([...weekdays], asked).join(" ")).toBe(is);
});

test("six in the evening stays six in the evening where the clocks change", () => {
  const asked = { ...weekly, weekdays: ["SA" as const, "SU" as const], from: "2026-03-28" };
  const shifts = shiftsOf({ ...asked, until: "2026-03-29" }, "Europe/Rome");
  expect(shifts.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    "2026-03-28T17:00:00.000Z",
    "2026-03-29T16:00:00.000Z",
  ]);
});

test("an end that is not later than the start is on the next day, also over a change of clocks", () => {
  const night = { ...weekly, startTime: "23:00", endTime: "07:00", weekdays: ["SA" as const] };
  const [one] = shiftsOf({ ...night, from: "2026-03-28" }, "Europe/Rome");
  expect(one?.endsAt.toISOString()).toBe("2026-03-29T05:00:00.000Z");
  const [round] = shiftsOf({ ...night, endTime: "23:00", from: "2026-03-21" }, "Europe/Rome");
  expect(round?.endsAt.toISOString()).toBe("2026-03-22T22:00:00.000Z");
});

test("a start that the clocks skip is as much later, and the shift as long as ever", () => {
  const skipped = { ...weekly, startTime: "02:30", endTime: "03:00", weekdays: ["SU" as const] };
  const [one] = shiftsOf({ ...skipped, from: "2026-03-29" }, "Europe/Rome");
  expect([one?.startsAt.toISOString(), one?.endsAt.toISOString()]).toEqual([
    "2026-03-29T01:30:00.000Z",
    "2026-03-29T02:00:00.000Z",
  ]);
});

test("of a series without end no more is looked at than is refused", () => {
  expect(days(["MO"], { until: "2999-12-31" })).toHaveLength(mostAtOnce + 1);
  expect(days(["MO"], { until: "2999-12-31", everyWeeks: 12 })).toHaveLength(mostAtOnce + 1);
});
