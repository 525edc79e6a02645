import { expect, test } from "vitest";
import { faultsOf } from "../message-rules";
import type { Locale } from "./locales";

const seats = "{seats, plural, one {# place left} other {# places left}}";

test.for<[Locale, string, string, string]>([
  ["it", "Tutto {name", "All {name}", "is no ICU message"],
  ["it", " ", "All", "is empty"],
  ["it", "l'ora", "the hour", "straight quotes"],
  ["it", "Fatto!", "Done", "exclamation"],
  ["ar", "\u202Bنعم\u202C", "Yes", "U+202A"],
  ["de", "Von {who}", "By {name}", "lacks name: text; adds who: text"],
  ["de", "Mehr <a>hier</a>", "More <link>here</link>", "lacks <link>; adds <a>"],
  ["de", "{n} Plätze", "{n, number} places", "lacks n: count; adds n: text"],
  ["de", "Am {day, date}", "On {day, date}", "date or time"],
  ["de", "{s, select, a {A} other {B}}", "{s, select, b {A} other {B}}", "lacks s: select b|other"],
  ["ru", "{seats, plural, one {# место} other {# места}}", seats, "lacks the plural few, many"],
  ["it", "{seats, plural, one {# posto} many {# posti} other {# posti}}", seats, "plural many"],
  ["de", "{seats, plural, =1 {ein Platz} one {# Platz} other {# Plätze}}", seats, "plural =1"],
  ["de", "{seats, plural, one {ein Platz} other {# Plätze}}", seats, "instead of # in one"],
  ["en", "{n, selectordinal, other {#th}}", "{n, selectordinal, other {#th}}", "ordinals"],
  ["pl", "Save this", "Save this", "is English"],
  ["ar", "هل هذا صحيح?", "Is this right?", "؟"],
  ["fr", "Est-ce juste ?", "Is this right?", "U+202F"],
  ["fr", "Voici: {name}", "Here: {name}", "U+00A0"],
  ["pl", "w domu", "at home", "U+00A0"],
  ["es", "Es así?", "Is it so?", "¿"],
  ["zh", "你好,大家", "Hello, all", "full-width"],
])("in %s “%s” has a fault", ([locale, text, english, fault]) => {
  expect(faultsOf(locale, text, english).join("; ")).toContain(fault);
});

test.for<[Locale, string]>([
  [
    "ar",
    "{seats, plural, zero {لا أماكن} one {مكان} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}",
  ],
  ["en", "{seats, plural, =0 {No places left} one {# place left} other {# places left}}"],
  ["pl", "{seats, plural, one {# miejsce} few {# miejsca} many {# miejsc} other {# miejsca}}"],
  ["it", "{seats, plural, one {# posto} other {# posti}}"],
  ["ja", "{seats, plural, other {残り#枠}}"],
  ["ja", "残り{seats, number}枠"],
])("in %s “%s” is well written", ([locale, text]) => {
  expect(faultsOf(locale, text, seats)).toEqual([]);
});
