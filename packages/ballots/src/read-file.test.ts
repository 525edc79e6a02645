import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { BallotError } from "./fault";
import { madeFixture } from "./made-files";
import { readElections } from "./read-file";

describe("files", () => {
  const folder = mkdtempSync(join(tmpdir(), "ballots-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const line = '{"id":"e","seats":1,"candidates":2,"ballots":[[3,[0,1]],[2,[1]]]}\n';

  test("a packed corpus is read line by line, its header passed over", () => {
    const path = put("a.jsonl.gz", gzipSync(`{"header":"x"}\n${line}${line}`));
    expect(readElections(path).elections.map(({ id }) => id)).toEqual(["e", "e"]);
  });

  test("a packed file cut off, a line cut off, ten megabytes of rubbish, no file: all refused", () => {
    const packed = gzipSync(line.repeat(50));
    expect(() => readElections(put("b.jsonl.gz", packed.subarray(0, -5)))).toThrow(
      "cut off or broken",
    );
    expect(() => readElections(put("c.jsonl", line + line.slice(0, 30)))).toThrow("Line 2");
    const rubbish = new Uint8Array(10_000_000);
    for (let i = 0; i < rubbish.length; i++) rubbish[i] = i * 7919 + (i >> 7);
    expect(() => readElections(put("d.blt", rubbish))).toThrow(BallotError);
    const letters = rubbish.map((byte) => 33 + (byte % 90));
    for (const name of ["e.blt", "e.json", "e.csv", "e.soc", "e.jsonl", "e.pb"])
      expect(() => readElections(put(name, letters))).toThrow(BallotError);
    expect(() => readElections(join(folder, "nowhere.blt"))).toThrow("There is no file");
    expect(() => readElections(folder)).toThrow("is a folder");
  }, 30_000);

  test.each([
    '"file":"f.json","repeat":1000',
    '"repeat":1000,"source":"https://example.org/f.json","base":"open/f.json"',
    '"source":"f.json","seats":1,"times":1000,"expected":{"winners":[7]}',
    '"of":{"file":"./f.json","multiplier":1000},"seats":1',
    '"ballotsOf":"f.json.gz","candidateCount":2,"timesEveryBallot":1000',
  ])("a file that refers to another means its ballots so many times: %s", (fields) => {
    const text = madeFixture('{"weight": 2, "ranking": [7, 4]}', '"method": "irv",');
    put("f.json", text);
    put("f.json.gz", gzipSync(text));
    const path = put("g.json", `{"format":"election-fixture-ref/1","name":"many",${fields}}`);
    const [election] = readElections(path).elections;
    expect(election).toMatchObject({ name: "many", method: "irv" });
    expect(election?.votes).toMatchObject({ ballots: { total: 2000 } });
  });

  test.each([
    ['"file":"nowhere.json","repeat":2', "which is not there"],
    ['"file":"g.json","repeat":2', "refers to another"],
    ['"repeat":2', "refers to no other file"],
    ['"file":"f.json"', "how often"],
    ['"file":"f.json","repeat":1.5', "how often"],
    ['"file":"f.json","repeat":-1', "how often"],
    ['"file":"f.json","repeat":9007199254740991', "counted exactly"],
  ])("a reference is refused in words: %s", (fields, fault) => {
    put("f.json", madeFixture('{"weight": 2, "ranking": [7, 4]}'));
    const path = put("g.json", `{"format":"election-fixture-ref/1",${fields}}`);
    expect(() => readElections(path)).toThrow(fault);
  });
});
