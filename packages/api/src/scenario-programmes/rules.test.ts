import { expect, test } from "vitest";
import { readScenario, ScenarioError } from "../scenario/rules";

const people = ["ada", "mira", "nour"].map((key) => ({ key, name: key, language: "en" }));
const free = { languages: ["en"], times: ["3-evening"] };
const mira = { ...free, person: "mira", topics: ["work"] };
const nour = { ...free, person: "nour" };
const steps = {
  key: "steps",
  title: { en: "First steps" },
  topics: [{ key: "work", title: { en: "Work" } }],
  mentors: [mira],
  newcomers: [nour],
};
const pair = { mentor: "mira", newcomer: "nour" };

test("a programme says who offers and asks; the rest has its usual value", () => {
  const { programmes } = readScenario({ people, programmes: [{ ...steps, pairs: [pair] }] });
  expect(programmes).toMatchObject([
    {
      vetting: false,
      mentors: [{ capacity: 1, vetted: true, daysAgo: 0 }],
      newcomers: [{ vettedOnly: false, topics: [] }],
      pairs: [{ ...pair, daysAgo: 0 }],
      proposals: [],
    },
  ]);
});

test.for([
  ["a key of a person and a topic", { topics: [{ key: "ada", title: {} }] }, /"ada" stands twice/],
  [
    "somebody who offers and is nobody",
    { mentors: [{ ...mira, person: "zoe" }] },
    'The programme "steps" names the person "zoe", which is not in the scenario.',
  ],
  [
    "somebody who coordinates and is nobody",
    { coordinator: "zoe" },
    'The programme "steps" names the person "zoe", which is not in the scenario.',
  ],
  [
    "a topic of no programme",
    { newcomers: [{ ...nour, topics: ["rest"] }] },
    'The programme "steps" has no topic "rest".',
  ],
  ["somebody who asks twice", { newcomers: [nour, nour] }, '"nour" asks twice.'],
  [
    "a pair with somebody who does not offer",
    { pairs: [{ ...pair, mentor: "ada" }] },
    '"ada" offers nothing.',
  ],
  [
    "a proposal to somebody who does not ask",
    { proposals: [{ ...pair, newcomer: "ada" }] },
    '"ada" does not ask.',
  ],
  [
    "a proposal to whoever coordinates",
    { coordinator: "nour", proposals: [pair] },
    '"nour" coordinates, and cannot be proposed to anybody.',
  ],
  [
    "a pair of one person",
    { newcomers: [{ ...nour, person: "mira" }], pairs: [{ ...pair, newcomer: "mira" }] },
    '"mira" cannot be paired with themselves.',
  ],
  [
    "somebody in a pair and a proposal",
    { mentors: [{ ...mira, capacity: 2 }], pairs: [pair], proposals: [pair] },
    '"nour" stands in two pairs.',
  ],
  [
    "more pairs than places",
    {
      newcomers: [nour, { ...nour, person: "ada" }],
      pairs: [pair, { ...pair, newcomer: "ada" }],
    },
    '"mira" has fewer places than pairs.',
  ],
  [
    "a mentor whom nobody has met, where that is asked for",
    { vetting: true, mentors: [{ ...mira, vetted: false }], proposals: [pair] },
    '"mira" has not been met.',
  ],
  ["a time that is none", { mentors: [{ ...mira, times: ["8-night"] }] }, /times/],
] as const)("refused in one sentence: %s", ([, wrong, said]) => {
  const source = { people, programmes: [{ ...steps, ...wrong }] };
  expect(() => readScenario(source)).toThrow(ScenarioError);
  expect(() => readScenario(source)).toThrow(said);
});
