import { expect, test } from "vitest";
import { firstDayOf, formatTagOf, isRegion } from "./format-tag";
import {
  defaultTagOf,
  directionOf,
  isLocale,
  locales,
  ownNameOf,
  pickLocale,
  quoted,
  textIn,
} from "./locales";

test.for([
  { accepted: "ar-EG,en;q=0.8", locale: "ar" },
  { accepted: "en;q=0.3, ar;q=0.9", locale: "ar" },
  { accepted: "fr-FR, ar;q=0", locale: "fr" },
  { accepted: "nl, ar;q=0", locale: "en" },
  { accepted: "zh-TW;q=0.9,ja;q=0.8", locale: "zh" },
  { accepted: "PT-br", locale: "pt" },
  { accepted: "de;level=1;q=0.1, pl;q=0.2", locale: "pl" },
  { accepted: "de;q=much, *", locale: "en" },
  { accepted: "constructor", locale: "en" },
  { accepted: "", locale: "en" },
])("$accepted reads $locale", ({ accepted, locale }) => {
  expect(pickLocale(accepted)).toBe(locale);
});

test("without a wish it is the centre's language", () => {
  expect(pickLocale(null, "ar")).toBe("ar");
  expect(pickLocale("nl", "it")).toBe("it");
});

test("a text is read in the reader's language, else by the centre's order, and says which", () => {
  const texts = { en: "Bread", ar: "الخبز", it: " " };
  expect(textIn(texts, "ar")).toEqual({ text: "الخبز", locale: "ar" });
  expect(textIn(texts, "it", ["en", "ar"])).toEqual({ text: "Bread", locale: "en" });
  expect(textIn(texts, "fr", ["de", "ar"])).toEqual({ text: "الخبز", locale: "ar" });
  expect(textIn({ ru: "Хлеб" }, "fr", ["en"])).toEqual({ text: "Хлеб", locale: "ru" });
  expect(textIn({}, "fr")).toEqual({ text: "", locale: "fr" });
});

test("twelve languages, each with direction, own name and a tag of its own", () => {
  expect(locales).toHaveLength(12);
  expect(locales.filter((locale) => directionOf(locale) === "rtl")).toEqual(["ar"]);
  for (const locale of locales) {
    expect(new Intl.Locale(defaultTagOf(locale)).language).toBe(locale);
    expect(ownNameOf(locale)).not.toBe("");
  }
  expect(isLocale("ar")).toBe(true);
  expect(isLocale("nl")).toBe(false);
  expect(isLocale(undefined)).toBe(false);
});

test("quotation marks are the language's", () => {
  expect(quoted("pain", "fr")).toBe("«\u00A0pain\u00A0»");
  expect(quoted("Brot", "de")).toBe("„Brot“");
  expect(quoted("パン", "ja", true)).toBe("『パン』");
});

test("a format tag carries what the centre set, and refuses what is none", () => {
  expect(formatTagOf("ar")).toBe("ar-u-nu-latn");
  expect(formatTagOf("ar", "LB", "arab", "h12")).toBe("ar-LB-u-hc-h12-nu-arab");
  expect(formatTagOf("en", "US", "latn", "h12", "mon")).toBe("en-US-u-fw-mon-hc-h12");
  expect(formatTagOf("zh", "SG")).toBe("zh-Hans-SG");
  expect(() => formatTagOf("ar", "XX")).toThrow(RangeError);
  expect(() => formatTagOf("ar", "lb")).toThrow(RangeError);
  expect(() => formatTagOf("en", "GB", "arab")).toThrow(RangeError);
  // @ts-expect-error a clock that is none
  expect(() => formatTagOf("en", "GB", "latn", "h24")).toThrow(RangeError);
  expect(isRegion("419")).toBe(true);
});

test("the week starts as the region counts it, or as it was set", () => {
  expect(firstDayOf("en-GB")).toBe(1);
  expect(firstDayOf("en-US")).toBe(7);
  expect(firstDayOf(formatTagOf("ar", "LB"))).toBe(1);
  expect(firstDayOf(formatTagOf("ar", "EG"))).toBe(6);
  expect(firstDayOf(formatTagOf("ar", "LB", "latn", "h23", "sun"))).toBe(7);
});
