import { describe, expect, test } from "vitest";
import { packBallots } from "./pack";
import { countScottishStv } from "./stv-scottish";
import { compared, dataFile, hasData } from "./testing";

const files = [
  "dundee22-east-end",
  "dundee22-maryfield",
  "dundee22-north-east",
  "dundee22-strathmartine",
  "glasgow-2007-anderston-city",
  "glasgow-2007-calton",
  "glasgow-2007-craigton",
  "glasgow-2007-east-centre",
  "glasgow-2007-govan",
  "glasgow-2007-hillhead",
  "glasgow-2007-maryhill-kelvin",
  "glasgow-2007-north-east",
  "glasgow-2007-pollokshields",
  "glasgow-2007-southside-central",
  "linn07",
  "weak-defeat",
  "weak-surplus",
];

describe("real elections", () => {
  test.skipIf(!hasData).each(files)("%s, stage by stage", (name) => {
    const { candidates, seats, ballots, expected } = dataFile(`stv-scottish-${name}.json`);
    const report = countScottishStv(packBallots(candidates.length, ballots), { seats });
    const rounds = report.rounds.map(({ votes, elected, excluded, figures }) => ({
      votes,
      nonTransferable: figures.nonTransferable,
      elected,
      excluded,
      surplusOf: figures.surplusOf ?? null,
    }));
    expect(rounds).toEqual(expected.rounds);
    expect(report.winners).toEqual(expected.winnersInOrder);
    expect(report.details.quota).toBe(expected.quota);
    expect(report.valid).toBe(expected.validVotes);
    const lots = report.ties.filter(({ settled }) => settled !== "lookBack");
    const told = lots.map(({ round, kind, candidates }) => ({ stage: round, candidates, kind }));
    expect(told).toEqual(expected.ties ?? []);
    compared("stv-scottish: elections with every round", 1);
  });

  test.skipIf(!hasData)("the corpus: winners in order, stages and final totals", () => {
    for (const election of dataFile("corpus-scottish-stv.jsonl.gz") ?? []) {
      const ballots = election.ballots.map(([weight, ranking]: [number, number[]]) => ({
        weight,
        ranking,
      }));
      const report = countScottishStv(packBallots(election.candidates, ballots), election);
      expect(
        {
          quota: report.details.quota,
          validVotes: report.valid,
          winnersInOrder: report.winners,
          stages: report.rounds.length,
          finalTotals: report.rounds.at(-1)?.votes,
        },
        election.id,
      ).toEqual({
        quota: election.quota,
        validVotes: election.validVotes,
        winnersInOrder: election.winnersInOrder,
        stages: election.stages,
        finalTotals: election.finalTotals,
      });
      compared("stv-scottish: elections with winners and final totals", 1);
    }
  });
});
