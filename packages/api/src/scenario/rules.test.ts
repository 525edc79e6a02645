import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readScenario, ScenarioError } from "./rules";

const nour = { key: "nour", name: "Nour", language: "ar" };
const evening = {
  key: "monday",
  start: "2026-02-09T18:00:00Z",
  end: "2026-02-09T20:00:00Z",
  capacity: 3,
};
const kitchen = { key: "kitchen", title: { en: "Kitchen" } };
const cooking = { key: "cooking", start: evening.start, end: evening.end, needed: 2 };
const council = { key: "council", title: { en: "Council" }, seats: 2 };
const sits = { seat: 1, person: "nour", from: "2026-01-01T00:00:00Z" };
const bread = { key: "bread", title: { en: "Bread" }, occurrences: [evening] };

test("a scenario may be empty, and what it leaves out has its usual value", () => {
  expect(readScenario({})).toMatchObject({ people: [], workshops: [] });
  expect(readScenario({ people: [nour] }).people).toMatchObject([
    { key: "nour", offices: [], membership: "FULL" },
  ]);
});

test.for(["votes"])("the area %s does not exist yet, and is refused by name", (area) => {
  const refused = new ScenarioError(`The area "${area}" does not exist yet.`);
  expect(() => readScenario({ [area]: [{ key: "x" }] })).toThrow(refused);
  expect(readScenario({ [area]: [] })).toBeDefined();
});

test.for([
  ["an area nobody has heard of", { potlucks: [] }, /potlucks/],
  ["a word nobody has heard of", { people: [{ ...nour, shoeSize: 40 }] }, /^people\.0: .*shoeSize/],
  [
    "a language that is not ours",
    { people: [{ ...nour, language: "xx" }] },
    /^people\.0\.language/,
  ],
  [
    "an office that is none",
    { people: [{ ...nour, offices: [{ role: "king" }] }] },
    /^people\.0\.offices\.0\.role/,
  ],
  ["a name of two lines", { people: [{ ...nour, name: "a\nb" }] }, /^people\.0\.name/],
  ["no file at all", null, /^The file/],
  ["a key that stands twice", { people: [nour, nour] }, 'The key "nour" stands twice.'],
  [
    "a key of a person and a workshop",
    { people: [nour], workshops: [{ ...bread, key: "nour" }] },
    'The key "nour" stands twice.',
  ],
  [
    "a key of an occurrence and its workshop",
    { workshops: [{ ...bread, key: "monday" }] },
    'The key "monday" stands twice.',
  ],
  [
    "a host who is nobody",
    { workshops: [{ ...bread, host: "ada" }] },
    'The workshop "bread" names the person "ada", which is not in the scenario.',
  ],
  [
    "a host who is a workshop",
    { workshops: [{ ...bread, host: "bread" }] },
    'The workshop "bread" names the person "bread", which is not in the scenario.',
  ],
  [
    "an office in a workshop that does not exist",
    { people: [{ ...nour, offices: [{ role: "host", scope: "rope" }] }] },
    'An office of "nour" names the place "rope", which is not in the scenario.',
  ],
  [
    "somebody registered who is nobody",
    { workshops: [{ ...bread, occurrences: [{ ...evening, registered: ["ada"] }] }] },
    'The occurrence "monday" names the person "ada", which is not in the scenario.',
  ],
  [
    "a team of somebody who is nobody",
    { people: [nour], teams: [{ ...kitchen, members: ["ada"] }] },
    'The team "kitchen" names the person "ada", which is not in the scenario.',
  ],
  [
    "a shift that ends before it starts",
    { teams: [{ ...kitchen, shifts: [{ ...cooking, end: cooking.start }] }] },
    'The shift "cooking" ends before it starts.',
  ],
  [
    "a shift that somebody took who is nobody",
    { teams: [{ ...kitchen, shifts: [{ ...cooking, taken: ["ada"] }] }] },
    'The shift "cooking" names the person "ada", which is not in the scenario.',
  ],
  [
    "a shift for nobody",
    { teams: [{ ...kitchen, shifts: [{ ...cooking, needed: 0 }] }] },
    /needed/,
  ],
  [
    "a committee with somebody who is nobody",
    { committees: [{ ...council, terms: [{ ...sits, person: "ada" }] }] },
    'The committee "council" names the person "ada", which is not in the scenario.',
  ],
  [
    "a term in a seat that is not there",
    { people: [nour], committees: [{ ...council, terms: [{ ...sits, seat: 3 }] }] },
    'The committee "council" has no seat "3".',
  ],
  [
    "a term that ends before it starts",
    { people: [nour], committees: [{ ...council, terms: [{ ...sits, until: sits.from }] }] },
    'The committee "council": the term of "nour" ends before it starts.',
  ],
  [
    "two in one seat",
    {
      people: [nour, { ...nour, key: "ada" }],
      committees: [{ ...council, terms: [sits, { ...sits, person: "ada" }] }],
    },
    'The committee "council" has two people in the seat "1".',
  ],
  [
    "one in two seats",
    { people: [nour], committees: [{ ...council, terms: [sits, { ...sits, seat: 2 }] }] },
    'The committee "council" has "nour" in two seats at once.',
  ],
  [
    "a key of a seat and its committee",
    { committees: [{ ...council, seats: [{ key: "council" }] }] },
    'The key "council" stands twice.',
  ],
  [
    "somebody who asks to join without a text to agree to",
    { applications: [{ key: "wren", name: "Wren", language: "en" }] },
    "Whoever asks to join agrees to a text: there is none in agreements.",
  ],
  [
    "an end before the start",
    { workshops: [{ ...bread, occurrences: [{ ...evening, end: evening.start }] }] },
    'The occurrence "monday" ends before it starts.',
  ],
  [
    "a room for nobody",
    { workshops: [{ ...bread, occurrences: [{ ...evening, capacity: 0 }] }] },
    /^workshops\.0\.occurrences\.0\.capacity/,
  ],
] as const)("refused in one sentence: %s", ([, source, said]) => {
  expect(() => readScenario(source)).toThrow(ScenarioError);
  expect(() => readScenario(source)).toThrow(said);
  expect(() => readScenario(source)).not.toThrow("\n");
});

test("the example in the manual can be read", () => {
  const manual = readFileSync(new URL("../../../../docs/scenario.md", import.meta.url), "utf8");
  const [, example = ""] = manual.match(/```json\n(.*?)```/s) ?? [];
  expect(readScenario(JSON.parse(example)).teams).toHaveLength(1);
});
