import { expect, test } from "vitest";
import { countAv } from "./av";
import type { Approvals } from "./ballots";
import { byCandidates, type CommitteeOptions } from "./committee";
import { countEqualShares } from "./equal-shares";
import { countPav } from "./pav";
import type { Report } from "./report";
import { countSav } from "./sav";
import { countSeqPav } from "./seq-pav";
import { countSeqPhragmen } from "./seq-phragmen";
import { compared, dataFile, hasData } from "./testing";

type Line = {
  readonly id: string;
  readonly candidates: number;
  readonly seats: number;
  readonly approvals: readonly (readonly number[])[];
  readonly expected: Readonly<
    Record<string, { winningCommittees?: number[][]; acceptableIfOneIsReturned?: number[][] }>
  >;
};

const corpus = dataFile("corpus-abcvoting-committees.jsonl.gz");
const lines: readonly Line[] = corpus?.slice(1) ?? [];

const methods: Readonly<
  Record<string, (approvals: Approvals, options: CommitteeOptions) => Report>
> = {
  av: countAv,
  sav: countSav,
  pav: countPav,
  seqpav: countSeqPav,
  seqphragmen: countSeqPhragmen,
  "equal-shares": countEqualShares,
  "equal-shares-with-av-completion": (approvals, options) =>
    countEqualShares(approvals, { ...options, completion: "av" }),
  "equal-shares-with-increment-completion": (approvals, options) =>
    countEqualShares(approvals, { ...options, completion: "increment" }),
};

const sorted = (committees?: number[][]) =>
  committees?.map((one) => one.toSorted((a, b) => a - b)).toSorted(byCandidates);

test.skipIf(!hasData).for(Object.keys(methods))("%s: every committee of the corpus", (method) => {
  expect(lines.length).toBe(160);
  for (const { id, candidates, seats, approvals, expected } of lines) {
    const ballots = approvals.map((approved) => ({ weight: 1, approved }));
    const options = { seats, ties: { by: "listed", take: "first" } } as const;
    const report = methods[method]?.({ candidates, ballots }, options);
    const winners = report?.winners.toSorted((a, b) => a - b);
    const all = sorted(expected[method]?.winningCommittees);
    if (all !== undefined) {
      expect(report?.details.winningCommittees, id).toEqual(all);
      compared(`${method}: elections, all tied committees`, 1);
    }
    const accepted = sorted(expected[method]?.acceptableIfOneIsReturned) ?? all;
    expect(accepted, id).toContainEqual(winners);
    compared(`${method}: elections, the one committee returned`, 1);
  }
});
