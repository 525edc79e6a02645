import { planPairs } from "@commonhouse/matching/mentorship-plan";
import { expect, test } from "vitest";
import { calmly, knownPlan, planFor } from "./queries";

/** So many who ask and offer, of whom any two fit, some better. */
function many(newcomers: number, mentors: number, weight = 40) {
  const person = (id: string, at: number) => ({
    id,
    languages: ["en"],
    times: ["1-evening"],
    topics: [`${at % 7}`, `${(at * 5) % 11}`],
  });
  const rest = { apart: [], pins: [], bans: [], previous: [] };
  const weights = { topics: weight, languages: 20, near: 20, times: 10, wish: 0, good: 100 };
  return {
    ...rest,
    weights,
    newcomers: Array.from({ length: newcomers }, (_, at) => ({
      ...person(`newcomer ${at}`, at),
      needsVetted: false,
      waited: at % 90,
      wishes: [],
    })),
    mentors: Array.from({ length: mentors }, (_, at) => ({
      ...person(`mentor ${at}`, at + 3),
      vetted: true,
      paused: false,
      capacity: 1 + (at % 2),
      load: 0,
    })),
  };
}

test("a plan is the best one, made once for all who ask, and anew for whatever changes", async () => {
  const one = many(30, 20);
  expect(knownPlan(one)).toBeNull();
  const [made, same] = await Promise.all([planFor(one), planFor(structuredClone(one))]);
  expect(made).toEqual({ ...planPairs(one), proof: null });
  expect(same).toBe(made);
  expect(knownPlan(structuredClone(one))).toBe(made);
  const [first] = one.mentors;
  const paused = { ...one, mentors: [{ ...first, paused: true }, ...one.mentors.slice(1)] };
  for (const changed of [many(30, 20, 41), many(31, 20), paused as typeof one]) {
    expect(knownPlan(changed)).toBeNull();
    expect(await planFor(changed)).toEqual({ ...planPairs(changed), proof: null });
  }
});

test("only the last few are kept", async () => {
  const first = many(3, 2, 50);
  await planFor(first);
  for (let weight = 0; weight < 12; weight++) await planFor(many(3, 2, weight));
  expect(knownPlan(first)).toBeNull();
  expect(knownPlan(many(3, 2, 11))).not.toBeNull();
});

test("what cannot be planned is refused each time, and not kept", async () => {
  const wrong = many(2, 2, -1);
  for (const _ of [1, 2]) await expect(planFor(wrong)).rejects.toThrow("integer");
  expect(knownPlan(wrong)).toBeNull();
});

test("while a large plan is made everything else has its turn", { timeout: 60_000 }, async () => {
  let [turns, over] = [0, false];
  const others = (async () => {
    while (!over) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      turns += 1;
    }
  })();
  const began = performance.now();
  await planFor(many(500, 300));
  over = true;
  await others;
  // On average at least once in a quarter of a second, on the busiest machine.
  expect(turns).toBeGreaterThan((performance.now() - began) / 250);
  expect(turns).toBeGreaterThan(3);
});

test("work in steps is done to its end", async () => {
  const done: number[] = [];
  function* work() {
    for (let at = 0; at < 1_000; at++) {
      done.push(at);
      yield;
    }
    return "done";
  }
  expect([await calmly(work()), done.length]).toEqual(["done", 1_000]);
});
