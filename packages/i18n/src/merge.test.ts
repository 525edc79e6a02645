import { expect, test } from "vitest";
import { flat, laid } from "../areas";

test("what a language lacks is said in English, and a key never changes its shape", () => {
  const english = { save: "Save", place: { free: "Free", taken: "Taken" } };
  expect(laid({ place: { free: "Libero" } }, english)).toEqual({
    save: "Save",
    place: { free: "Libero", taken: "Taken" },
  });
  expect(laid({ save: { all: "Salva" }, place: "Posto" }, english)).toEqual(english);
});

test("keys are flattened with dots", () => {
  expect([...flat({ place: { free: "Free" } })]).toEqual([["place.free", "Free"]]);
});
