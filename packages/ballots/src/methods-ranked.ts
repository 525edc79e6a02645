import { type BordaOptions, countBorda } from "./borda";
import { type CopelandOptions, countCopeland } from "./copeland";
import type { Votes } from "./election";
import { BallotError } from "./fault";
import { countInstantRunoff, countInstantRunoffMarks } from "./instant-runoff";
import { instantRunoffRules } from "./instant-runoff-rules";
import type { Asked, Method, VotesOf } from "./method";
import { countMinimax, type MinimaxOptions } from "./minimax";
import { countBlockPlurality, countPlurality } from "./plurality";
import { countRankedPairs, type RankedPairsOptions } from "./ranked-pairs";
import type { Report } from "./report";
import { countSchulze, type SchulzeOptions } from "./schulze";
import { countMeekStv } from "./stv-meek";
import { countScottishStv } from "./stv-scottish";

type Ranked = VotesOf<"ranked">;

/** The ranked votes, for a method that has no rules of its own for overvotes. Throws BallotError. */
function plain(votes: Votes): Ranked["ballots"] {
  const { ballots, needsRules } = votes as Ranked;
  if (!needsRules) return ballots;
  throw new BallotError(
    "Some ballots mark several candidates at one rank or one candidate twice; only instant runoff has rules for that.",
  );
}

/** Options without those that are not given. */
function tiesIn({ ties }: Asked) {
  return ties === undefined ? {} : { ties };
}

function one(
  name: string,
  title: string,
  form: Method["form"],
  count: (ballots: Ranked["ballots"], asked: Asked) => Report,
): Method {
  const counted = (votes: Votes, asked: Asked) => count(plain(votes), asked);
  return { name, title, needs: "ranked", fills: "one", form, count: counted };
}

const schulze = (options: SchulzeOptions) => (ballots: Ranked["ballots"], asked: Asked) =>
  countSchulze(ballots, { ...options, ...tiesIn(asked), ...defaultOption(ballots, asked) });
const rankedPairs = (options: RankedPairsOptions) => (ballots: Ranked["ballots"], asked: Asked) =>
  countRankedPairs(ballots, { ...options, ...tiesIn(asked) });
const minimax = (options: MinimaxOptions) => (ballots: Ranked["ballots"], asked: Asked) =>
  countMinimax(ballots, { ...options, ...tiesIn(asked) });
const copeland = (options: CopelandOptions) => (ballots: Ranked["ballots"], asked: Asked) =>
  countCopeland(ballots, { ...options, ...tiesIn(asked) });
const borda = (options: BordaOptions) => (ballots: Ranked["ballots"], asked: Asked) =>
  countBorda(ballots, { ...options, ...tiesIn(asked) });

/** A file's default option: a candidate's place, or in words “the last candidate”. */
function defaultOption({ candidates }: Ranked["ballots"], { rules }: Asked): SchulzeOptions {
  const { quorum } = rules;
  const told = rules.defaultOption ?? rules["default option"];
  const isLast = typeof told === "string" && told.startsWith("the last candidate");
  const option = isLast ? candidates - 1 : told;
  if (typeof option !== "number") return {};
  return typeof quorum === "number" ? { defaultOption: option, quorum } : { defaultOption: option };
}

function instantRunoff(votes: Votes, asked: Asked): Report {
  const { ballots, marks } = votes as Ranked;
  const options = { ...instantRunoffRules(asked.rules), ...tiesIn(asked) };
  return marks === null
    ? countInstantRunoff(ballots, options)
    : countInstantRunoffMarks(ballots.candidates, marks, options);
}

/** The methods that count rankings. */
export const rankedMethods: readonly Method[] = [
  one("plurality", "Plurality, first past the post", "plain", (ballots, asked) =>
    countPlurality(ballots, tiesIn(asked)),
  ),
  {
    name: "instant-runoff",
    title: "Instant runoff",
    needs: "ranked",
    fills: "one",
    form: "runoff",
    count: instantRunoff,
  },
  one("borda", "Borda count", "plain", borda({})),
  one("dowdall", "Borda count, Dowdall's points", "plain", borda({ points: "dowdall" })),
  one("copeland", "Copeland, duels won less duels lost", "duels", copeland({})),
  one("copeland-wins", "Copeland, duels won", "duels", copeland({ points: "wins" })),
  one("minimax", "Minimax, winning votes", "duels", minimax({})),
  one("minimax-margins", "Minimax, margins", "duels", minimax({ measure: "margins" })),
  one("minimax-opposition", "Minimax, opposition", "duels", minimax({ measure: "opposition" })),
  one("ranked-pairs", "Ranked pairs, margins", "duels", rankedPairs({ strength: "margins" })),
  one(
    "ranked-pairs-winning",
    "Ranked pairs, winning votes",
    "duels",
    rankedPairs({ strength: "winningVotes" }),
  ),
  one("schulze", "Schulze, winning votes", "duels", schulze({})),
  one(
    "schulze-winning-alone",
    "Schulze, winning votes alone",
    "duels",
    schulze({ strength: "winningVotesAlone" }),
  ),
  one("schulze-margins", "Schulze, margins", "duels", schulze({ strength: "margins" })),
  {
    name: "block-plurality",
    title: "Block plurality, as many votes as seats",
    needs: "ranked",
    fills: "several",
    form: "plain",
    count: (votes, asked) =>
      countBlockPlurality(plain(votes), { seats: asked.seats, ...tiesIn(asked) }),
  },
  {
    name: "stv-scottish",
    title: "Single transferable vote, Scottish rules",
    needs: "ranked",
    fills: "several",
    form: "scottish",
    count: (votes, asked) =>
      countScottishStv(plain(votes), { seats: asked.seats, ...tiesIn(asked) }),
  },
  {
    name: "stv-meek",
    title: "Single transferable vote, Meek's method",
    needs: "ranked",
    fills: "several",
    form: "meek",
    count: (votes, asked) => countMeekStv(plain(votes), { seats: asked.seats, ...tiesIn(asked) }),
  },
];
