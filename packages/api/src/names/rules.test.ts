import { foldedForms } from "@commonhouse/i18n/folding";
import fc from "fast-check";
import { expect, test } from "vitest";
import { byName, fitOf, fits, isNear, isSpelledAlike, merged, named, wantedOf } from "./rules";

const person = (name: string, id = "1") => named(id, name, foldedForms(name));
const wanted = (typed: string) => wantedOf(foldedForms(typed));
const byLetters = byName(new Intl.Collator("en").compare);

test.for([
  ["Nour Haddad", "nour haddad", fits.same],
  ["Nour Haddad", "haddad nour", fits.begins],
  ["Nour Haddad", "had no", fits.begins],
  ["Nour Haddad", "addad", fits.holds],
  ["Zoë Çelik", "zoe celik", fits.same],
  ["İpek Şahin", "ipek sahin", fits.same],
  ["Işıl", "isil", fits.same],
  ["Marek Żółć", "zolc", fits.begins],
  ["Jürgen", "juergen", fits.same],
  ["Jürgen", "jurgen", fits.same],
  ["نُور حدّاد", "نور حداد", fits.same],
  ["أحمد", "احمد", fits.same],
  ["فاطمة", "فاطمه", fits.same],
  ["ليلى", "ليلي", fits.same],
  ["محـمـد", "محمد", fits.same],
  ["الحسن", "حسن", fits.same],
  ["サクラ", "さくら", fits.same],
  ["山田花子", "花子", fits.holds],
  ["Лена", "лена", fits.same],
  ["Ada", "Bob", null],
  ["Ada", "!?", null],
  ["Ada", "", null],
] as const)("%s is found by %s: %s", ([name, typed, fit]) => {
  expect(fitOf(wanted(typed), person(name))).toBe(fit);
});

test.for([
  ["Nour Haddad", "nuor hadad", true],
  ["Nour Haddad", "hadad nuor", true],
  ["Noor", "Nour", true],
  ["Abdelrahman", "Abdulrahman", true],
  ["عبد الرحمن", "عبدالرحمن", true],
  ["محمود", "محمد", true],
  ["Ada", "Ida", false],
  ["Marek", "Sasha", false],
  ["Nour", "Nour Haddad Khalil", false],
] as const)("%s is spelled much like %s: %s", ([name, typed, alike]) => {
  expect(isSpelledAlike(wanted(typed), person(name))).toBe(alike);
});

test("one letter added, left out, changed or swapped is one slip", () => {
  const slips = ["hadad", "haddaad", "hoddad", "hadadd", "ahddad"];
  expect(slips.filter((slip) => isNear("haddad", slip, 1))).toEqual(slips);
  expect(isNear("haddad", "hdda", 1)).toBe(false);
  expect(isNear("", "ab", 1)).toBe(false);
});

test("slips count the same in both directions", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, slips) => {
      expect(isNear(one, other, slips)).toBe(isNear(other, one, slips));
      expect(isNear(one, one, slips)).toBe(true);
    }),
  );
});

test("two orders become one, whatever is in them", () => {
  const some = fc.array(fc.tuple(fc.uuid(), fc.string({ maxLength: 3 })));
  fc.assert(
    fc.property(some, some, (one, other) => {
      const lists = [one, other].map((list) =>
        list.map((of) => person(of[1], of[0])).toSorted(byLetters),
      );
      const [first = [], second = []] = lists;
      const all = [...first, ...second].toSorted(byLetters).map(({ id, name }) => [name, id]);
      expect(merged(first, second, byLetters).map(({ id, name }) => [name, id])).toEqual(all);
    }),
  );
});
