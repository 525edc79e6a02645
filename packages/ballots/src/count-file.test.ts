import { describe, expect, test } from "vitest";
import { countFile } from "./count-file";
import { readBytes } from "./read";
import type { Result } from "./result";
import { compared, dataBytes, dataFile, hasData } from "./testing";

const fixtures = [
  "condorcet-debian-dpl-2006",
  "condorcet-debian-dpl-2007",
  "condorcet-nodejs-tsc-2022-02-21-0",
  "condorcet-nodejs-tsc-2022-05-18-0",
  "condorcet-nodejs-tsc-2024-06-25-0",
  "condorcet-nodejs-tsc-2025-03-19-0",
  "irv-alaska-2020-dem-primary-1000",
  "irv-minneapolis-2013-mayor",
  "irv-portland-me-2015-mayor-99",
  "irv-rctab-aliases-ess-xlsx",
  "irv-rctab-duplicate-test",
  "irv-rctab-skip-to-next-test",
  "pb-lodz-2020-baluty-centrum",
  "pb-lodz-2020-nad-nerem",
  "pb-warszawa-2020-ursus",
  "stv-meek-aberdeenshire-2012-ward18",
  "stv-meek-aberdeenshire-2012-ward19",
  "stv-meek-droop-42",
  "stv-meek-droop-m135",
  "stv-meek-droop-sc",
  "stv-meek-edinburgh-2012-ward16",
  "stv-meek-edinburgh-2022-ward17",
  "stv-meek-ers97-model-election",
  "stv-meek-highland-2017-ward3",
  "stv-meek-moray-2012-ward4",
  "stv-meek-orkney-2012-ward3",
  "stv-meek-south-lanarkshire-2012-ward5",
  "stv-scottish-dundee22-east-end",
  "stv-scottish-dundee22-maryfield",
  "stv-scottish-dundee22-north-east",
  "stv-scottish-dundee22-strathmartine",
  "stv-scottish-glasgow-2007-anderston-city",
  "stv-scottish-glasgow-2007-calton",
  "stv-scottish-glasgow-2007-craigton",
  "stv-scottish-glasgow-2007-east-centre",
  "stv-scottish-glasgow-2007-govan",
  "stv-scottish-glasgow-2007-hillhead",
  "stv-scottish-glasgow-2007-maryhill-kelvin",
  "stv-scottish-glasgow-2007-north-east",
  "stv-scottish-glasgow-2007-pollokshields",
  "stv-scottish-glasgow-2007-southside-central",
  "stv-scottish-linn07",
  "stv-scottish-weak-defeat",
  "stv-scottish-weak-surplus",
];

/** What the data says about itself, not about the result. */
const remarks = ["status", "tieNote", "officialRule", "reference", "scottishWigmWinners"];

function count(name: string): Result[] {
  const bytes = dataBytes(name) ?? new Uint8Array();
  const contents = readBytes(bytes, name, () => new Uint8Array());
  return [...countFile(contents, { method: null, seats: null, ties: undefined })];
}

/** Through JSON, as it leaves the command line; how many fields of `expected` are the same. */
function compareFields(
  result: Result | undefined,
  expected: Result,
  but: readonly string[],
): number {
  const told = JSON.parse(JSON.stringify(result));
  const fields = Object.keys(expected).filter((name) => !but.includes(name));
  const wanted = Object.fromEntries(fields.map((name) => [name, expected[name]]));
  expect(Object.fromEntries(fields.map((name) => [name, told[name]]))).toEqual(wanted);
  return fields.length;
}

/** The data lists committees, and those in them, in no certain order. */
function asSets(told: { winningCommittees: readonly (readonly number[])[] }): string[] {
  return told.winningCommittees.map((all) => all.toSorted((a, b) => a - b).join()).sort();
}

describe("a file is counted and told as the data tells it, field by field", () => {
  test.skipIf(!hasData).each(fixtures)("%s", (name) => {
    const [result] = count(`${name}.json`);
    const { expected } = dataFile(`${name}.json`);
    compared("result: fields of fixtures", compareFields(result, expected, remarks));
  });

  test
    .skipIf(!hasData)
    .each([
      "irv-minneapolis-2013-mayor",
      "irv-rctab-duplicate-test",
      "condorcet-debian-dpl-2007",
      "condorcet-nodejs-tsc-2025-03-19-0",
    ])("%s a thousand times, by reference", (name) => {
    const { expected } = dataFile(`${name}.json`);
    const reference = { format: "election-fixture-ref/1", file: `${name}.json`, repeat: 1000 };
    const bytes = new TextEncoder().encode(JSON.stringify(reference));
    const contents = readBytes(bytes, "many.json", (file) => dataBytes(file) ?? bytes);
    const [once] = count(`${name}.json`);
    const [many] = countFile(contents, { method: null, seats: null, ties: undefined });
    expect(many?.winners).toEqual(once?.winners);
    expect(many?.ballots).toBe(Number(once?.ballots) * 1000);
    if (expected.winners) expect(many?.winners).toEqual(expected.winners);
    compared("result: elections a thousand times, by reference", 1);
  });

  test.skipIf(!hasData)("the Scottish corpus", () => {
    const elections = dataFile("corpus-scottish-stv.jsonl.gz") ?? [];
    for (const [index, result] of count("corpus-scottish-stv.jsonl.gz").entries()) {
      const { candidates: _, ballots: __, ...expected } = elections[index];
      compareFields(result, expected, []);
      compared("result: elections of the Scottish corpus", 1);
    }
  });

  test.skipIf(!hasData)("the Tideman corpus", () => {
    const elections = (dataFile("corpus-tideman-ranked.jsonl.gz") ?? []).slice(1);
    for (const [index, result] of count("corpus-tideman-ranked.jsonl.gz").entries()) {
      const { id, expected, pairwise } = elections[index];
      const fields = compareFields(result, { id, pairwise, ...expected }, []);
      compared("result: fields of the Tideman corpus", fields);
      compared("result: elections of the Tideman corpus", 1);
    }
  });

  test.skipIf(!hasData)("the committees", () => {
    const elections = (dataFile("corpus-abcvoting-committees.jsonl.gz") ?? []).slice(1);
    for (const [index, result] of count("corpus-abcvoting-committees.jsonl.gz").entries()) {
      const { id, expected } = elections[index];
      expect(result.id).toBe(id);
      for (const rule of ["av", "sav", "pav", "seqpav", "seqphragmen", "equal-shares"]) {
        const told = result[rule] as { winningCommittees: readonly (readonly number[])[] };
        expect(asSets(told), `${id} ${rule}`).toEqual(asSets(expected[rule]));
        compared("result: committees of the committee corpus", 1);
      }
    }
  });

  test.skipIf(!hasData)("the motions", () => {
    const [result] = count("motions-nodejs-tsc.json");
    const told = (result?.motions ?? []) as readonly Result[];
    for (const [index, { outcome }] of dataFile("motions-nodejs-tsc.json").motions.entries()) {
      if (outcome !== null) expect(told[index]?.outcome).toBe(outcome);
      compared("result: motions", 1);
    }
  });
});
