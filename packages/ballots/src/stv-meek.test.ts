import { describe, expect, test } from "vitest";
import { packBallots } from "./pack";
import { countMeekStv } from "./stv-meek";
import { compared, dataFile, hasData } from "./testing";

const files = [
  "aberdeenshire-2012-ward18",
  "aberdeenshire-2012-ward19",
  "droop-42",
  "droop-m135",
  "droop-sc",
  "edinburgh-2012-ward16",
  "edinburgh-2022-ward17",
  "ers97-model-election",
  "highland-2017-ward3",
  "moray-2012-ward4",
  "orkney-2012-ward3",
  "south-lanarkshire-2012-ward5",
];

describe("real elections", () => {
  test.skipIf(!hasData).each(files)("%s, round by round", (name) => {
    const { candidates, seats, ballots, expected } = dataFile(`stv-meek-${name}.json`);
    const report = countMeekStv(packBallots(candidates.length, ballots), { seats });
    const rounds = report.rounds.map(({ votes, elected, excluded, figures }) => ({
      quota: figures.quota,
      surplus: figures.surplus,
      votes,
      elected,
      defeated: excluded,
    }));
    expect(rounds).toEqual(expected.rounds);
    expect(report.winners).toEqual(expected.winnersInOrder);
    expect(report.valid).toBe(expected.validVotes);
    const ties = report.ties.map(({ round, candidates }) => ({ round, candidates }));
    expect(ties).toEqual(expected.ties ?? []);
    compared("stv-meek: elections with every round", 1);
  });
});
