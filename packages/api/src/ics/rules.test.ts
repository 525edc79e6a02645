import { expect, test } from "vitest";
import { eventsOf, nameOf, propertyOf, textOf } from "./rules";

const bytes = (latin1: string) => Buffer.from(latin1, "latin1");

test("a fold inside a character does not break it, nor the count of lines", () => {
  const whole = Buffer.from("SUMMARY:ورشة\r\nUID:1").toString("latin1");
  const folded = `${whole.slice(0, 9)}\r\n ${whole.slice(9)}`;
  expect(Buffer.from(folded, "latin1").toString("utf8")).toContain("\uFFFD");
  const text = textOf(bytes(folded));
  expect(text.replace(/\r\n /, "")).toBe("SUMMARY:ورشة\r\nUID:1");
  expect(text.split("\r\n")).toHaveLength(3);
});

test("a mark of byte order is no part of the text", () => {
  expect(textOf(Buffer.from("\uFEFFBEGIN:VCALENDAR"))).toBe("BEGIN:VCALENDAR");
});

test("events are found with the lines they stand on, and what is inside them is left out", () => {
  const { calendar, closed, events } = eventsOf(
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n b\nBEGIN:VALARM\nSUMMARY:c\nEND:VALARM\nUID:1\nEND:VEVENT\nBEGIN:VEVENT\nUID:2",
  );
  expect([calendar, closed]).toEqual([true, false]);
  expect(events).toEqual([
    {
      line: 2,
      closed: true,
      lines: [
        { text: "SUMMARY:ab", line: 3 },
        { text: "UID:1", line: 8 },
      ],
    },
    { line: 10, closed: false, lines: [{ text: "UID:2", line: 11 }] },
  ]);
});

test("a property carries its parameters and its text without escapes", () => {
  const line = { text: String.raw`Location;LANGUAGE=fr:Room 1\, ground\nfloor`, line: 4 };
  expect(nameOf(line)).toBe("location");
  expect(propertyOf(line)).toMatchObject({
    name: "location",
    params: { language: "fr" },
    values: ["Room 1, ground\nfloor"],
    line: 4,
  });
  expect(propertyOf({ text: "RRULE:FREQ=SOMETIMES", line: 1 })).toBeNull();
});
