import { expect, test } from "vitest";
import { type Act, actsFrom, outcomeOf, stateAt } from "./rules";

const states = [null, "APPLIED", "ACTIVE", "PAUSED", "ENDED"] as const;

/** By act, in the order of the states. */
const outcomes: Readonly<Record<Act, readonly string[]>> = {
  accept: ["refused", "go", "done", "refused", "refused"],
  start: ["go", "refused", "done", "refused", "go"],
  pause: ["refused", "refused", "go", "done", "refused"],
  resume: ["refused", "refused", "done", "go", "refused"],
  end: ["refused", "refused", "go", "go", "done"],
};

test.for(Object.entries(outcomes))("%s goes, is done already or does not fit", ([act, all]) => {
  expect(states.map((state) => outcomeOf(act as Act, state))).toEqual(all);
});

test("what is offered is what goes", () => {
  expect(states.map(actsFrom)).toEqual([
    ["start"],
    ["accept"],
    ["pause", "end"],
    ["resume", "end"],
    ["start"],
  ]);
});

test("a membership that is over by its date has ended", () => {
  const now = new Date();
  const state = "ACTIVE" as const;
  expect(stateAt(now, { state, until: now })).toBe("ENDED");
  expect(stateAt(now, { state, until: new Date(now.getTime() + 1) })).toBe("ACTIVE");
  expect(stateAt(now, { state, until: null })).toBe("ACTIVE");
  expect(stateAt(now, null)).toBeNull();
});
