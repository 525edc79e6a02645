import { describe, expect, test } from "vitest";
import { madeBlt, madeFixture, readRankings, readText } from "./made-files";

describe("what is read", () => {
  test("ids of a fixture are kept, ties and blank ballots too", () => {
    const { election, ballots } = readRankings(
      madeFixture(
        '{"weight": 2, "ranking": [7, 4]},\n{"weight":1,"ranking":[[2,4],7]},{"ranking":[],"weight":5}',
      ),
    );
    expect(election.candidates.map(({ id }) => id)).toEqual([4, 7, 2]);
    expect(ballots).toEqual([
      [2, [[1], [0]]],
      [1, [[0, 2], [1]]],
      [5, []],
    ]);
  });

  test("BLT: numbers from 1, names with quotes, remarks, and those who withdrew are gone", () => {
    const { election, ballots } = readRankings(madeBlt);
    expect(election).toMatchObject({ name: "Title", seats: 2 });
    expect(election.candidates).toEqual([
      { id: 1, name: 'Anna "A" One' },
      { id: 3, name: "Cy" },
    ]);
    expect(ballots).toEqual([
      [4, [[0], [1]]],
      [2, [[1]]],
      [3, [[1], [0]]],
      [1, []],
    ]);
  });

  test("line ends of Windows, tabs and a byte order mark change nothing", () => {
    const windows = `\ufeff${madeBlt.replaceAll("\n", "\r\n").replaceAll(" 0\r", "\t0 \r")}`;
    expect(readRankings(windows).ballots).toEqual(readRankings(madeBlt).ballots);
    const fixture = madeFixture('{"weight": 2, "ranking": [7, 4]}');
    const spaced = `\ufeff${fixture.replaceAll("\n", "\r\n\t")}\r\n`;
    expect(readRankings(spaced).ballots).toEqual(readRankings(fixture).ballots);
  });

  test("PrefLib, the new form and the old", () => {
    const one = readRankings(
      "# TITLE: T\n# NUMBER VOTERS: 5\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n3: 2,1\n2: {1,2}\n",
    );
    const other = readRankings("2\n1,A\n2,B\n5,5,2\n3,2,1\n2,{1,2}\n");
    expect(one.ballots).toEqual([
      [3, [[1], [0]]],
      [2, [[0, 1]]],
    ]);
    expect(other.ballots).toEqual(one.ballots);
    expect(one.election.candidates).toEqual([
      { id: 1, name: "A" },
      { id: 2, name: "B" },
    ]);
  });

  test("a table of ranks with skipped ranks, overvotes and names in quotes", () => {
    const { election, ballots } = readRankings(
      'Ballot,Weight,Rank 1,Rank 2,Rank 3\n1,2,"Roe, J",skipped,Bo\n2,1,Bo|Cy,,\n',
    );
    expect(election.candidates.map(({ name }) => name)).toEqual(["Bo", "Cy", "Roe, J"]);
    expect(ballots).toEqual([
      [2, [[2], [0]]],
      [1, [[0, 1]]],
    ]);
    expect(election.votes).toMatchObject({
      marks: [
        { weight: 2, marks: [2, null, 0] },
        { weight: 1, marks: [[0, 1], null, null] },
      ],
    });
  });

  test("tables of approvals and of points", () => {
    expect(readText("approve A,approve B\n1,0\n,x\n")[0]?.votes).toMatchObject({
      approvals: { ballots: [{ approved: [0] }, { approved: [1] }] },
    });
    expect(readText("weight,points A,points B\n3,5,\n")[0]?.votes).toMatchObject({
      scores: { ballots: [{ weight: 3, points: [5, null] }] },
    });
  });

  test("pabulib: ids are texts, equal ballots are one", () => {
    const pb =
      "META\nkey;value\nbudget;100\nnum_votes;2\nPROJECTS\nproject_id;cost;name\nA1;60.00;Bench\n7; 40;Tree\nVOTES\nvoter_id;vote\n1;A1,7\n2;7,A1\n";
    expect(readText(pb)[0]).toMatchObject({
      candidates: [
        { id: "A1", name: "Bench" },
        { id: "7", name: "Tree" },
      ],
      votes: { kind: "budget", budget: 100, costs: [60, 40] },
    });
  });
});
