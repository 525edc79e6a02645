import { expect, test } from "vitest";
import { formatTagOf } from "./format-tag";
import { locales } from "./locales";
import { translatorFor } from "./translator";

const strictly = { timeZone: "Asia/Beirut", strict: true };

test("Arabic counts places in all six ways, with the digits of the setting", () => {
  const t = translatorFor("ar", strictly);
  expect([0, 1, 2, 3, 11, 100].map((seats) => t("workshops.seatsLeft", { seats }))).toEqual([
    "لا أماكن متبقية",
    "بقي مكان واحد",
    "بقي مكانان",
    "بقيت 3 أماكن",
    "بقي 11 مكانًا",
    "بقي 100 مكان",
  ]);
  const eastern = { ...strictly, formatTag: formatTagOf("ar", "LB", "arab", "h23") };
  expect(translatorFor("ar", eastern)("workshops.seatsLeft", { seats: 11 })).toBe("بقي ١١ مكانًا");
});

test("numbers follow the tag, plurals the language", () => {
  expect(translatorFor("en", strictly)("common.results", { count: 12345 })).toBe("12,345 results");
  const indian = { ...strictly, formatTag: formatTagOf("en", "IN") };
  expect(translatorFor("en", indian)("common.results", { count: 1234567 })).toBe(
    "12,34,567 results",
  );
});

test("every language says every message, if need be in English", () => {
  for (const locale of locales) {
    const t = translatorFor(locale, strictly);
    expect(t("common.save")).not.toBe("");
    expect(t.has("workshops.card.take")).toBe(true);
  }
});

test("a message that does not exist throws when strict, and gives its key in a house", () => {
  const unknown = "workshops.unheardOf";
  // @ts-expect-error there is no such key
  expect(() => translatorFor("it", strictly)(unknown)).toThrow("unheardOf");
  // @ts-expect-error there is no such key
  expect(translatorFor("it", { timeZone: "UTC" })(unknown)).toBe(unknown);
});

test("a wrong argument neither compiles nor passes", () => {
  const t = translatorFor("en", strictly);
  // @ts-expect-error the number is missing
  expect(() => t("workshops.seatsLeft")).toThrow();
  // @ts-expect-error the argument has another name
  expect(() => t("workshops.seatsLeft", { places: 3 })).toThrow();
  // @ts-expect-error nothing is asked for
  expect(t("workshops.title", { seats: 3 })).toBe("Workshops");
  // @ts-expect-error a number is no text
  expect(t("workshops.seatsLeft", { seats: "3" })).toBe("3 places left");
});

test("a translator is made once", () => {
  const settings = { timeZone: "Europe/Rome" };
  expect(translatorFor("it", settings)).toBe(translatorFor("it", { ...settings }));
  expect(translatorFor("it", settings)).not.toBe(translatorFor("it", strictly));
});
