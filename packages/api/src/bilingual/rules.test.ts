import { expect, test } from "vitest";
import { languageOf, splitTitle } from "./rules";

test.for([
  ["ورشة / Workshop", { ar: "ورشة", en: "Workshop" }],
  ["Sign language / لغة الإشارة", { en: "Sign language", ar: "لغة الإشارة" }],
  ["ダンス・ワークショップ / Dance", { ja: "ダンス・ワークショップ", en: "Dance" }],
  ["танцы / Dance / 舞蹈", { ru: "танцы", en: "Dance", zh: "舞蹈" }],
  ["Cuisine partagée / Shared kitchen", { en: "Cuisine partagée / Shared kitchen" }],
  ["24/7 helpline", { en: "24/7 helpline" }],
  ["2026", { en: "2026" }],
] as const)("%s", ([title, texts]) => {
  expect(splitTitle(title, ["ar", "en"])).toEqual(texts);
});

test("Latin letters are the centre's first language that is written in them", () => {
  expect(splitTitle("Atelier / ورشة", ["ar", "fr", "en"])).toEqual({ fr: "Atelier", ar: "ورشة" });
  expect(languageOf("Atelier", [])).toBe("en");
});
