import fc from "fast-check";
import { expect, test } from "vitest";
import { commonPhrases } from "./common-passphrases";
import { passphraseFault } from "./passphrase-fault";

const words = ["Common House", "Maison Arc-en-ciel", "nour.haddad@mail.example"];
const fault = (text: string) => passphraseFault(text, words);
const text = (unit: fc.StringConstraints["unit"], from: number, to: number) =>
  fc.string({ unit, minLength: from, maxLength: to });
const anything = fc.string({ unit: "binary", maxLength: 300 });

test.each([
  "seven herons wade at dusk",
  "kT9#vw2!Lq_8zR$mX",
  "Brot, Nebel & 3 Fahrräder",
  "قارب أزرق تحت المطر الخفيف",
  "青い傘と三つの月を歩く猫のはなし",
  "лампа, гвоздика и чайник",
  "#%&*~^|?<>{}@;:+=",
  "🦊🌧🎷🪁🧭🥁🐚🪴🎲🧵🛶🌵🔭🧊🕯",
])("%s is good", (passphrase) => {
  expect(fault(passphrase)).toBeNull();
});

test.each([
  ["one character again and again", "aaaaaaaaaaaaaaaa"],
  ["blanks", " ".repeat(20)],
  ["three letters", "abcabbcacbaabcab"],
  ["a word repeated", "heronheronheronheron"],
  ["a repeated word cut off", "bluebird bluebird blue"],
  ["digits in a row", "123456789012345"],
  ["digits backwards", "9876543210987654"],
  ["the alphabet", "abcdefghijklmnopq"],
  ["a row of keys", "qwertyuiopasdfgh"],
  ["keys of columns", "1qaz2wsx3edc4rfv"],
  ["shifted keys", "!@#$%^&*()_+!@#$"],
  ["a Russian row of keys", "йцукенгшщзхъфывап"],
  ["an Arabic row of keys", "ضصثقفغعهخحجدشسيبل"],
  ["Arabic-Indic digits", "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦"],
  ["the word itself", "passwordpassword"],
  ["the word with digits", "password123456789"],
  ["the word in disguise", "P@ssw0rd!P@ssw0rd!"],
  ["two common words", "Welcome-Admin-2026!"],
  ["the centre's name", "CommonHouse2026!"],
  ["the centre's name in two parts", "house common 12345"],
  ["another spelling of a name", "maison arc en ciel 1"],
  ["the address", "nour.haddad@mail.example"],
  ["a part of the address", "nourhaddad-nourhaddad1"],
  ["a saying with a year", "Correct Horse Battery Staple 24"],
  ["a prayer without marks", "بسم الله الرحمن الرحيم"],
  ["a prayer with marks", "بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ"],
])("%s is too common", (_, passphrase) => {
  expect(fault(passphrase)).toBe("tooCommon");
});

test("every saying of the list is long enough to be tried, and too common in any spelling", () => {
  for (const phrase of commonPhrases) {
    const spelt = [phrase, phrase.toUpperCase(), phrase.replaceAll(" ", "-"), `${phrase}!`];
    for (const one of spelt) expect([one, fault(one.padEnd(15, "!"))]).toEqual([one, "tooCommon"]);
  }
  expect(new Set(commonPhrases).size).toBe(commonPhrases.length);
  expect(commonPhrases.length).toBeGreaterThan(180);
});

test("length is counted in characters, as a person counts them", () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const length = [...typed.normalize("NFC")].length;
      const found = fault(typed);
      expect(found === "tooShort").toBe(length < 15);
      expect(found === "tooLong").toBe(length > 256);
    }),
  );
  expect(fault("🦊🌧🎷🪁🧭🥁🐚🪴🎲🧵🛶🌵🔭🧊")).toBe("tooShort");
});

test("how a keyboard composes letters makes no difference", () => {
  fc.assert(
    fc.property(anything, (typed) => {
      expect(fault(typed.normalize("NFD"))).toBe(fault(typed.normalize("NFC")));
    }),
  );
});

test("whatever is repeated is too common", () => {
  fc.assert(
    fc.property(
      text("grapheme-ascii", 1, 14),
      fc.integer({ min: 15, max: 200 }),
      (unit, length) => {
        const copies = Math.max(2, Math.ceil(length / unit.length));
        expect(fault(unit.repeat(copies).slice(0, 256))).toMatch(/tooCommon|tooShort/);
        expect(fault(unit.repeat(Math.max(copies, 15)).slice(0, 256))).toBe("tooCommon");
      },
    ),
  );
});

test("what is drawn at random is good, whatever it is made of", () => {
  const letter = fc.constantFrom(..."bcdfghjkmnpqrstvwxz2456789#%&");
  fc.assert(
    fc.property(text(letter, 24, 64), (drawn) => fault(drawn) === null),
    { seed: 2, numRuns: 500 },
  );
});
