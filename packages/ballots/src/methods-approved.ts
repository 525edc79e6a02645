import { countApproval } from "./approval";
import { countAv } from "./av";
import type { Approvals } from "./ballots";
import type { BudgetVote } from "./budget";
import { countBudgetEqualShares } from "./budget-equal-shares";
import { countBudgetGreedy } from "./budget-greedy";
import type { CommitteeOptions } from "./committee";
import { type Completion, countEqualShares } from "./equal-shares";
import type { Asked, Method, VotesOf } from "./method";
import { countPav } from "./pav";
import type { Report } from "./report";
import { countSav } from "./sav";
import { countScore } from "./score";
import { countSeqPav } from "./seq-pav";
import { countSeqPhragmen } from "./seq-phragmen";
import { countStar } from "./star";
import type { TieRule } from "./ties";

const tiesIn = ({ ties }: Asked): { ties?: TieRule } => (ties === undefined ? {} : { ties });

function committee(
  name: string,
  title: string,
  count: (approvals: Approvals, options: CommitteeOptions) => Report,
): Method {
  return {
    name,
    title,
    needs: "approvals",
    fills: "several",
    form: "committee",
    count: (votes, asked) =>
      count((votes as VotesOf<"approvals">).approvals, { seats: asked.seats, ...tiesIn(asked) }),
  };
}

const shares = (completion: Completion) => (approvals: Approvals, options: CommitteeOptions) =>
  countEqualShares(approvals, { ...options, completion });

function budget(
  name: string,
  title: string,
  count: (vote: BudgetVote, options: { ties?: TieRule }) => Report,
): Method {
  return {
    name,
    title,
    needs: "budget",
    fills: "money",
    form: "budget",
    count: (votes, asked) => {
      const { approvals, costs, budget } = votes as VotesOf<"budget">;
      return count({ budget, costs, ballots: approvals.ballots }, tiesIn(asked));
    },
  };
}

function points(name: "score" | "star", title: string, count: typeof countScore): Method {
  return {
    name,
    title,
    needs: "scores",
    fills: "one",
    form: "plain",
    count: (votes, asked) => {
      const { scores } = votes as VotesOf<"scores">;
      const given = scores.ballots.flatMap(({ points }) =>
        points.filter((point) => point !== null),
      );
      const told = asked.rules.most;
      const most = typeof told === "number" ? told : Math.max(1, ...new Set(given));
      return count(scores, { most, ...tiesIn(asked) });
    },
  };
}

/** The methods that count approvals and points. */
export const approvedMethods: readonly Method[] = [
  {
    name: "approval",
    title: "Approval voting, one seat",
    needs: "approvals",
    fills: "one",
    form: "plain",
    count: (votes, asked) =>
      countApproval((votes as VotesOf<"approvals">).approvals, tiesIn(asked)),
  },
  points("score", "Score voting", countScore),
  points("star", "STAR: score, then automatic runoff", countStar),
  committee("av", "Approval voting, several seats", countAv),
  committee("sav", "Satisfaction approval voting", countSav),
  committee("pav", "Proportional approval voting, exact", countPav),
  committee("seqpav", "Proportional approval voting, seat by seat", countSeqPav),
  committee("seqphragmen", "Phragmén's method, seat by seat", countSeqPhragmen),
  committee("equal-shares", "Equal shares, then Phragmén's method", shares("seqphragmen")),
  committee("equal-shares-with-av-completion", "Equal shares, then approvals", shares("av")),
  committee(
    "equal-shares-with-increment-completion",
    "Equal shares, raised until all seats are filled",
    shares("increment"),
  ),
  budget("greedy", "Most support first, as the money lasts", countBudgetGreedy),
  budget("mes-cost", "Equal shares of the money, worth by cost", (vote, options) =>
    countBudgetEqualShares(vote, { ...options, utility: "cost" }),
  ),
  budget(
    "mes-cardinal",
    "Equal shares of the money, each project worth the same",
    (vote, options) => countBudgetEqualShares(vote, { ...options, utility: "cardinal" }),
  ),
];
