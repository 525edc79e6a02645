import { expect, test } from "vitest";
import { formatTagOf } from "./format-tag";
import { formatsFor } from "./formats";
import { isolate } from "./isolate";
import type { Locale } from "./locales";

const now = new Date("2026-11-20T08:00:00Z");
const evening = "2026-11-20T17:30:00Z";
const later = "2026-11-20T19:00:00Z";

function formatsIn(locale: Locale, formatTag?: string) {
  return formatsFor({ locale, formatTag, timeZone: "Asia/Beirut", now });
}

test.for<[Locale, string, string, string]>([
  ["ar", "الجمعة، 20 نوفمبر، 19:30", "A وB وC", "اليوم"],
  ["en", "Fri 20 Nov, 19:30", "A, B and C", "today"],
  ["it", "ven 20 nov, 19:30", "A, B e C", "oggi"],
  ["fr", "ven. 20 nov., 19:30", "A, B et C", "aujourd’hui"],
  ["de", "Fr., 20. Nov., 19:30", "A, B und C", "heute"],
  ["pl", "pt., 20 lis, 19:30", "A, B i C", "dzisiaj"],
  ["tr", "20 Kas Cum 19:30", "A, B ve C", "bugün"],
  ["pt", "sex., 20 de nov., 19:30", "A, B e C", "hoje"],
  ["ru", "пт, 20 нояб., 19:30", "A, B и C", "сегодня"],
  ["ja", "11月20日(金) 19:30", "A、B、C", "今日"],
  ["zh", "11月20日周五 19:30", "A、B和C", "今天"],
  ["es", "vie, 20 nov, 19:30", "A, B y C", "hoy"],
])("%s writes a date, a list and today its own way", ([locale, dateTime, list, today]) => {
  const formats = formatsIn(locale);
  expect(formats.dateTime(evening)).toBe(dateTime);
  expect(formats.dateTime(new Date(evening))).toBe(dateTime);
  expect(formats.list(["A", "B", "C"])).toBe(list);
  expect(formats.relativeDay(evening)).toBe(today);
});

test("the year stands only where it is another", () => {
  const { date, dateRange } = formatsIn("en");
  expect(date("2026-11-20")).toBe("Fri 20 Nov");
  expect(date("2027-01-08")).toBe("Fri, 8 Jan 2027");
  expect(date("2026-12-31T23:00:00Z")).toBe("Fri, 1 Jan 2027");
  expect(dateRange("2026-12-31", "2027-01-01")).toContain("2027");
});

test("ranges are the language's", () => {
  const { timeRange, dateTimeRange, dateRange, weekLabel } = formatsIn("en");
  expect(timeRange(evening, later)).toBe("19:30–21:00");
  expect(timeRange(evening, "2026-11-21T01:00:00Z")).toMatch(
    /^Fri 20 Nov, 19:30\s–\sSat 21 Nov, 03:00$/,
  );
  expect(dateTimeRange(evening, later)).toBe("Fri 20 Nov, 19:30–21:00");
  expect(dateRange(evening, "2026-11-22")).toMatch(/^Fri 20 Nov\s–\sSun 22 Nov$/);
  expect(weekLabel("2026-11-20")).toMatch(/^16\s–\s22 Nov$/);
  expect(formatsIn("ar").timeRange(evening, later)).toBe("19:30–21:00");
});

test("the region gives months, the setting digits and clock", () => {
  expect(formatsIn("ar", formatTagOf("ar", "LB")).dateTime(evening)).toBe(
    "الجمعة، 20 تشرين الثاني، 19:30",
  );
  expect(formatsIn("ar", formatTagOf("ar", "MA")).date(evening)).toBe("الجمعة، 20 نونبر");
  expect(formatsIn("ar", formatTagOf("ar", "EG", "arab")).time(evening)).toBe("١٩:٣٠");
  expect(formatsIn("en", formatTagOf("en", "GB", "latn", "h12")).time(evening)).toMatch(
    /^07:30\spm$/,
  );
});

test("a day is the same in every zone, an instant is not", () => {
  const auckland = formatsFor({ locale: "en", timeZone: "Pacific/Auckland", now });
  expect(auckland.date("2026-11-20")).toBe("Fri 20 Nov");
  expect(auckland.date(evening)).toBe("Sat 21 Nov");
  expect(auckland.dayOf(evening)).toBe("2026-11-21");
});

test("today, tomorrow and yesterday are named, other days are not", () => {
  const { relativeDay } = formatsIn("en");
  expect(["2026-11-19", "2026-11-21", "2026-11-22"].map(relativeDay)).toEqual([
    "yesterday",
    "tomorrow",
    undefined,
  ]);
});

test("headings, numbers, money and lengths", () => {
  const formats = formatsIn("en");
  expect(formats.dayHeading(evening)).toBe("Friday 20 November");
  expect(formats.weekday(evening)).toBe("Fri");
  expect(formats.monthYear(evening)).toBe("November 2026");
  expect(formats.zoneName(evening)).toBe("Eastern European Time");
  expect(formats.number(12345)).toBe("12,345");
  expect(formats.percent(0.5)).toBe("50%");
  expect([formats.money(1250, "EUR"), formats.money(1250, "JPY")]).toEqual(["€12.50", "JP¥1,250"]);
  expect([0, 45, 60, 90].map(formats.duration)).toEqual([
    "0 mins",
    "45 mins",
    "1 hr",
    "1 hr, 30 mins",
  ]);
  expect(formatsIn("tr").percent(0.5)).toBe("%50");
});

test("sorting is the reader's, numbers by value", () => {
  expect(["Zu", "Łu", "Lu", "Ma"].toSorted(formatsIn("pl").compare)).toEqual([
    "Lu",
    "Łu",
    "Ma",
    "Zu",
  ]);
  expect(["o", "ñ", "n"].toSorted(formatsIn("es").compare)).toEqual(["n", "ñ", "o"]);
  expect(["Room 10", "Room 2"].toSorted(formatsIn("en").compare)).toEqual(["Room 2", "Room 10"]);
});

test("an isolated text cannot end its isolation", () => {
  expect(isolate("نور")).toBe("\u2068نور\u2069");
  expect(isolate("a\u2069b\u2067")).toBe("\u2068ab\u2069");
});
