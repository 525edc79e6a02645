import { expect, test } from "vitest";
import { faultsOf } from "./errors";
import {
  day,
  fieldsOf,
  instant,
  line,
  mailAddress,
  orNull,
  passphrase,
  text,
  texts,
  whole,
} from "./text";

const named = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
const around = (code: number) => `Bread${String.fromCodePoint(code)}and salt`;

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const overrides = range(0x202a, 0x202e);
const controls = [...range(0x00, 0x08), 0x0b, 0x0c, ...range(0x0e, 0x1f), ...range(0x7f, 0x9f)];

test.for([...overrides, ...controls].map((code) => [named(code), code] as const))(
  "%s stands in no text",
  ([, code]) => {
    expect(line(100).safeParse(around(code)).success).toBe(false);
    expect(text(100).safeParse(around(code)).success).toBe(false);
  },
);

test.for([
  ["a high surrogate alone", "Bread\uD83C"],
  ["a low surrogate alone", "\uDF5EBread"],
  ["surrogates the wrong way round", "\uDF5E\uD83C"],
  ["an isolate that nobody closes", "Bread \u2067ליל"],
  ["a closing isolate that nobody opened", "Bread\u2069 and salt"],
  ["isolates closed before they are opened", "\u2069Bread\u2068"],
] as const)("%s stands in no text", ([, written]) => {
  expect(line(100).safeParse(written).success).toBe(false);
  expect(text(100).safeParse(written).success).toBe(false);
});

test.for([
  ["Arabic with its marks", "خُبْزٌ وملح\u061C"],
  ["joiners", "می\u200Cخواهم 👩\u200D🍳"],
  ["marks of direction", "\u200FBread\u200E"],
  ["closed isolates, one in the other", "Bread \u2067ליל \u2066and\u2069 salt\u2069 too"],
  ["what lies beyond the first plane", "🍞 𝄞"],
] as const)("%s may be written", ([, written]) => {
  expect(line(100).parse(written)).toBe(written);
  expect(text(100).parse(written)).toBe(written);
});

test.for(["\n", "\t", "\r", "\u2028", "\u2029"])("a line has no break or tab: %j", (mark) => {
  expect(line(100).safeParse(`Bread${mark}salt`).success).toBe(false);
});

test.for(["\u200B\u2060", "\u3164", "\u00AD", "\u115F", "\u200F", "\u2066\u2069", "\u2800"])(
  "a line is seen: %j",
  (mark) => {
    const { error } = line(100).safeParse(mark);
    expect(error && faultsOf(error)).toEqual({ "": "missing" });
    expect(line(100).parse(`Noor${mark}`)).toContain("Noor");
  },
);

test("several lines keep their breaks and tabs, whoever's they are", () => {
  expect(text(100).parse("Bread\r\nand\rsalt\n\tand oil ")).toBe("Bread\nand\nsalt\n\tand oil");
});

test("what looks alike is stored alike", () => {
  expect(line(100).parse("Zoe\u0308")).toBe("Zo\u00EB");
  expect(text(100).parse("Zoe\u0308")).toBe("Zo\u00EB");
  expect(passphrase.parse("Zoe\u0308")).toBe("Zo\u00EB");
});

test("blanks around go, but those of a passphrase are meant", () => {
  expect(line(100).parse("  Bread \u00A0")).toBe("Bread");
  expect(passphrase.parse(" seven herons ")).toBe(" seven herons ");
});

test("a length holds for what is kept", () => {
  expect(line(5).parse(`  ${"e\u0308".repeat(5)} `)).toBe("ë".repeat(5));
  expect(line(5).safeParse("Bread!").success).toBe(false);
  expect(line(5).safeParse("   ").success).toBe(false);
  expect(text(5).parse("")).toBe("");
  expect(text(5).safeParse("Bread!").success).toBe(false);
});

test.for([
  ["ada@mail.example", true],
  [" ada@mail.example ", true],
  ["ada", false],
  ["ada@mail.example\nbcc: all", false],
  ["ada@mail.example\u0000", false],
  [`${"a".repeat(250)}@mail.example`, false],
] as const)("the address %j: %s", ([address, good]) => {
  expect(mailAddress.safeParse(address).success).toBe(good);
});

test.for([
  ["12", 12],
  [" 12 ", 12],
  [12, 12],
  ["١٢", 12],
  ["۱۲", 12],
  ["", null],
  ["  ", null],
  ["1.5", null],
  ["1e1", null],
  ["0x10", null],
  ["-1", null],
  ["101", null],
  [null, null],
  [true, null],
  [[], null],
] as const)("the number %j is %j", ([sent, meant]) => {
  expect(whole(0, 100).safeParse(sent).data ?? null).toBe(meant);
});

test("what is left empty is nothing", () => {
  const wish = orNull(line(5));
  expect([wish.parse(""), wish.parse(null), wish.parse("Ada")]).toEqual([null, null, "Ada"]);
  expect(wish.safeParse("Leila B").success).toBe(false);
});

test("days exist and instants say their zone", () => {
  expect(day.safeParse("2026-02-30").success).toBe(false);
  expect(instant.safeParse("2026-02-03T18:00:00").success).toBe(false);
  expect(instant.safeParse("2026-02-03T18:00:00+02:00").success).toBe(true);
});

test.for(["0000-01-01", "0001-01-01", "0026-11-20", "1899-12-31", "3000-01-01", "9999-12-31"])(
  "%s lies in no year that is meant",
  (written) => {
    for (const sent of [day.safeParse(written), instant.safeParse(`${written}T00:00:00+14:00`)])
      expect(sent.error && faultsOf(sent.error)).toEqual({ "": "invalidDate" });
  },
);

test("texts are by language, and only ours", () => {
  expect(texts(line(9)).parse({ ar: "خبز", en: " Bread " })).toEqual({ ar: "خبز", en: "Bread" });
  expect(texts(line(9)).safeParse({ xx: "Bread" }).success).toBe(false);
  const sent = { "title.en": "Bread", "title.ar": "", "title.xx": "?", "description.en": "Salt" };
  expect(fieldsOf(sent, "title")).toEqual({ en: "Bread" });
});
