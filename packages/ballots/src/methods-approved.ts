import { countApproval } from "./approval";
import { countAv } from "./av";
import type { Approvals } from "./ballots";
import type { BudgetVote } from "./budget";
import { countBudgetEqualShares } from "./budget-equal-shares";
import { countBudgetGreedy } from "./budget-greedy";
import type { Utility } from "./budget-shares";
import type { CommitteeOptions } from "./committee";
import { type Completion, countEqualShares } from "./equal-shares";
import { BallotError } from "./fault";
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
  count: (vote: BudgetVote, options: { ties?: TieRule }, rules: Asked["rules"]) => Report,
): Method {
  return {
    name,
    title,
    needs: "budget",
    fills: "money",
    form: "budget",
    count: (votes, asked) => {
      const { approvals, costs, budget } = votes as VotesOf<"budget">;
      return count({ budget, costs, ballots: approvals.ballots }, tiesIn(asked), asked.rules);
    },
  };
}

/** A project must be approved by so many to be funded at all: `least` of a file's rules. */
function leastIn({ least }: Asked["rules"]): { least?: number } {
  if (least === undefined) return {};
  if (typeof least === "number" && Number.isSafeInteger(least) && least >= 0) return { least };
  throw new BallotError("The rule “least” must be a whole number from 0.");
}

const completions = {
  none: "",
  utilitarian: ", the rest by support",
  add1: ", shares raised as far as they go",
  add1u: ", shares raised, the rest by support",
} as const;

/** Equal shares of the money under a name for each way to go on with what is left. */
function moneyShares(utility: Utility, name: string, title: string): Method[] {
  return (Object.keys(completions) as (keyof typeof completions)[]).map((completion) =>
    budget(
      completion === "none" ? name : `${name}-${completion}`,
      `${title}${completions[completion]}`,
      (vote, options) => countBudgetEqualShares(vote, { ...options, utility, completion }),
    ),
  );
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
  budget("greedy", "Most support first, as the money lasts", (vote, options, rules) =>
    countBudgetGreedy(vote, { ...options, ...leastIn(rules) }),
  ),
  ...moneyShares("cost", "mes-cost", "Equal shares of the money, worth by cost"),
  ...moneyShares(
    "cardinal",
    "mes-cardinal",
    "Equal shares of the money, each project worth the same",
  ),
];
