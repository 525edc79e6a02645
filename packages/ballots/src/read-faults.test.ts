import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BallotError } from "./fault";
import { madeBlt, madeFixture, readText } from "./made-files";

describe("what is refused, with the line and the fault", () => {
  const good = '{"weight": 1, "ranking": [4]}';
  test.each([
    ["an empty file", "", "empty"],
    ["spaces alone", " \n\n", "empty"],
    [
      "a candidate twice, fixture",
      madeFixture(`${good},\n{"weight": 1, "ranking": [4, 7, 4]}`),
      "Line 5: candidate 4 stands on it twice.",
    ],
    [
      "an unknown candidate, fixture",
      madeFixture('{"weight": 1, "ranking": [4, 9]}'),
      "Line 4, ballot 1: candidate 9 is unknown.",
    ],
    [
      "a negative weight, fixture",
      madeFixture('{"weight": -3, "ranking": [4]}'),
      "Line 4, ballot 1: its weight must be a whole number from 0, not -3.",
    ],
    ["half a weight, fixture", madeFixture('{"weight": 0.5, "ranking": [4]}'), "whole number"],
    ["a fixture cut off", madeFixture(good).slice(0, -4), "ends in the middle"],
    ["a fixture with more behind it", `${madeFixture(good)}]`, "not valid JSON"],
    ["ballots twice", madeFixture(good, '"ballots": [],'), "twice"],
    ["ids twice", madeFixture(good).replace('"id": 7', '"id": 4'), "Candidate 4 is listed twice"],
    ["a comma too many", madeFixture(`${good},`), "Line 5: this is not valid JSON"],
    [
      "approvals among rankings",
      madeFixture(`${good},{"weight":1,"approved":[4]}`),
      "another kind",
    ],
    [
      "a candidate twice, BLT",
      madeBlt.replace("4 1 3 2 0", "4 1 3 1 0"),
      "Line 4: candidate 1 stands on it twice",
    ],
    [
      "an unknown candidate, BLT",
      madeBlt.replace("4 1 3 2 0", "4 1 5 0"),
      "Line 4: candidate 5 is unknown",
    ],
    [
      "a negative weight, BLT",
      madeBlt.replace("3 2=3", "-3 2=3"),
      "Line 6: a ballot cannot count -3 times",
    ],
    [
      "a ballot without its 0, BLT",
      madeBlt.replace("4 1 3 2 0", "4 1 3 2"),
      "Line 4: the ballot does not end with 0",
    ],
    [
      "two ballots in a line, BLT",
      madeBlt.replace("4 1 3 2 0", "4 1 0 2 3 0"),
      "Line 4: nothing may follow",
    ],
    [
      "letters on a ballot, BLT",
      madeBlt.replace("4 1 3 2 0", "4 1 x 0"),
      "Line 4: “x” is no candidate's number",
    ],
    [
      "voters missing, PrefLib",
      "# NUMBER VOTERS: 6\n# ALTERNATIVE NAME 1: A\n5: 1\n",
      "6 voters but has 5 ballots",
    ],
    [
      "an unknown candidate, PrefLib",
      "# TITLE: x\n# ALTERNATIVE NAME 1: A\n5: 1,2\n",
      "Line 3: candidate 2 is unknown",
    ],
    [
      "a candidate twice, PrefLib",
      "# TITLE: x\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n5: 1,{2,1}\n",
      "Line 4: candidate 1 stands on it twice",
    ],
    [
      "a negative weight, PrefLib",
      "# TITLE: x\n# ALTERNATIVE NAME 1: A\n-5: 1\n",
      "Line 3: the number of ballots must be a whole number",
    ],
    [
      "a candidate twice, table",
      "rank 1,rank 2\nA,A\n",
      "Line 2: candidate “A” stands on the ballot twice",
    ],
    [
      "a negative weight, table",
      "weight,rank 1\n-1,A\n",
      "Line 2: the weight must be a whole number",
    ],
    [
      "a row cut off, table",
      "weight,rank 1,rank 2\n1,A,B\n1,A\n",
      "Line 3: this ballot has 2 of 3 cells",
    ],
    ["a quote that does not end", 'rank 1\n"A\n', "quote does not end"],
    ["a table without ballots", "rank 1,rank 2\n", "no ballot"],
    [
      "an unknown project",
      "META\na;b\nbudget;9\nPROJECTS\nproject_id;cost\n1;5\nVOTES\nvoter_id;vote\n1;2\n",
      "Line 9: project “2” is unknown",
    ],
    ["pabulib without votes", "META\na;b\nbudget;9\nPROJECTS\nproject_id;cost\n1;5\n", "no VOTES"],
    ["words", "Dear committee,\nplease count.\n", "none of the formats"],
    ["another JSON", '{"a": 1}', "no “ballots”"],
    ["another format", '{"format": "x/9"}', "“x/9”"],
  ])("%s", (_, text, fault) => {
    expect(() => readText(text)).toThrow(BallotError);
    expect(() => readText(text)).toThrow(fault);
  });

  test("a BLT file cut off at any byte before its last is refused", () => {
    const whole = madeBlt.trimEnd();
    expect(readText(whole)).toHaveLength(1);
    for (let end = 0; end < whole.length; end++)
      expect(() => readText(whole.slice(0, end), "x.blt"), whole.slice(0, end)).toThrow(
        BallotError,
      );
  });

  test("a fixture cut off at any byte before its last is refused", () => {
    const whole = madeFixture(`${good},{"weight":1,"ranking":[[2,4],7],"marks":[[2,4],null,7]}`);
    for (let end = 0; end < whole.length; end++)
      expect(() => readText(whole.slice(0, end)), whole.slice(0, end)).toThrow(BallotError);
  });

  test("whatever bytes come, a fault is told or an election read, nothing else", () => {
    const starts = ["", "{", '{"ballots":', "3 2\n", "META\n", "# TITLE: x\n", "rank 1\n", "2\n1,"];
    const rubbish = fc.tuple(
      fc.constantFrom(...starts),
      fc.string({ unit: "binary", maxLength: 80 }),
    );
    fc.assert(
      fc.property(
        rubbish,
        fc.constantFrom("x", "x.blt", "x.jsonl", "x.toi"),
        ([start, rest], name) => {
          try {
            readText(start + rest, name);
          } catch (error) {
            expect(error).toBeInstanceOf(BallotError);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each(["1,000", "1.000,00", "1 000", "10.50", "-5", "many"])(
    "a cost of %s in a pabulib file",
    (cost) => {
      const text = `META\na;b\nbudget;9\nPROJECTS\nproject_id;cost\n1;${cost}\nVOTES\nvoter_id;vote\n1;1\n`;
      expect(() => readText(text)).toThrow(
        `Line 6: the cost of project “1” must be a whole number from 0, not “${cost}”`,
      );
    },
  );
});
