import { describe, expect, test } from "vitest";
import type { Mark } from "./election";
import { countInstantRunoffMarks } from "./instant-runoff";
import { instantRunoffRules } from "./instant-runoff-rules";
import { compared, dataFile, hasData } from "./testing";

const files = [
  "alaska-2020-dem-primary-1000",
  "minneapolis-2013-mayor",
  "portland-me-2015-mayor-99",
  "rctab-aliases-ess-xlsx",
  "rctab-duplicate-test",
  "rctab-skip-to-next-test",
];

type Raw = { readonly weight: number; readonly ranking: Mark[]; readonly marks?: Mark[] };

describe("real elections", () => {
  test.skipIf(!hasData).each(files)("%s, round by round", (name) => {
    const { candidates, rules, ballots, expected } = dataFile(`irv-${name}.json`);
    const marked = ballots.map(({ weight, ranking, marks = ranking }: Raw) => ({ weight, marks }));
    const report = countInstantRunoffMarks(candidates.length, marked, instantRunoffRules(rules));
    const gone = new Set<number>();
    const rounds = report.rounds.map(({ votes, elected, excluded, figures }, index) => {
      const tally = votes.map((each, candidate) => [candidate, Number(each)] as const);
      const standing = tally.filter(([candidate]) => !gone.has(candidate));
      for (const candidate of excluded) gone.add(candidate);
      const { threshold, active, ...inactive } = figures;
      return {
        round: index + 1,
        tally: Object.fromEntries(standing),
        threshold,
        inactive,
        eliminated: excluded,
        elected,
      };
    });
    expect(rounds).toEqual(expected.rounds);
    expect(report.winners).toEqual(expected.winners);
    expect(report.details).toEqual({
      totalBallots: expected.totalBallots,
      undervotes: expected.undervotes,
    });
    compared("irv: elections with every round", 1);
    compared("irv: rounds", rounds.length);
  });
});
