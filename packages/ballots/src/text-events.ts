import type { Event } from "./report";
import { listed, readable } from "./text-table";

type Values = Readonly<Record<string, string | number>>;
type Say = (names: readonly string[], value: (name: string) => string, values: Values) => string;

const votes = (count: string) => `${count} ${count === "1" ? "vote" : "votes"}`;

/** One sentence for each kind of event, in plain words. */
const sentences: Readonly<Record<string, Say>> = {
  reachedQuota: ([name], value) =>
    `${name} has reached the quota with ${votes(value("votes"))}: elected.`,
  lastVacancies: ([name]) => `${name} is elected: as many candidates are left as there are seats.`,
  excluded: ([name], value) =>
    `${name} has fewest votes (${value("votes")}) and is out; the ballots go on to the next choices on them.`,
  surplus: ([name], value) =>
    `${name} had ${votes(value("votes"))}, ${value("surplus")} more than the quota. That surplus goes on: every ballot moves to its next choice, at the same part of its value.`,
  transfer: ([from, to], value, { papers }) =>
    papers === undefined
      ? `${from} → ${to}: ${value("votes")}.`
      : `${from} → ${to}: ${value("papers")} ballots at ${value("value")} each, ${votes(value("votes"))}.`,
  notTransferable: ([from], value, { papers }) =>
    papers === undefined
      ? `${value("votes")} ballots of ${from} name nobody else who is still in the race.`
      : `${value("papers")} ballots of ${from} (${votes(value("votes"))}) name nobody else who is still in the race.`,
  keeps: ([name], value) =>
    `${name} keeps ${value("keepFactor")} of every vote that arrives; the rest goes on to the next choice.`,
  eliminated: ([name], value) => `${name} goes out with ${votes(value("votes"))}.`,
  majority: ([name], value) =>
    `${name} has more than half of the ballots still counting: ${votes(value("votes"))}. Elected.`,
  mostVotes: ([name], value) => `${name} is elected with ${votes(value("votes"))}.`,
  duels: ([name], value) =>
    `${name}: duels won ${value("won")}, lost ${value("lost")}, drawn ${value("drawn")}.`,
  worstDuel: ([one, other], value) =>
    `${one}'s worst duel is against ${other}: ${value("for")} to ${value("against")}.`,
  duelLocked: ([one, other], value) =>
    `${one} beats ${other}, ${value("for")} to ${value("against")}: this counts.`,
  duelLeftOut: ([one, other], value) =>
    `${one} beats ${other}, ${value("for")} to ${value("against")}: left out, for it contradicts stronger duels.`,
  strongerPath: ([one, other], _, values) => `${one} stands before ${other}${path(values)}.`,
  quorumMissed: ([name], value) =>
    `${name} is dropped: ${value("above")} put it above the default option, ${value("needed")} were needed.`,
  majorityMissed: ([name], value) =>
    `${name} is dropped: ${value("above")} put it above the default option, ${value("below")} below.`,
  setAsideGroupFull: ([name], value, { group }) =>
    `${name} is set aside: of “${group}” at most ${value("atMost")} can be elected, and they were elected before.`,
  setAsidePlaceKept: ([name], value, { group }) =>
    `${name} is set aside: at least ${value("atLeast")} of “${group}” must be elected, and a place is kept for them.`,
  finalists: (names) => `${listed(names)} have the most points and meet in the runoff.`,
  cheapest: (names, value) =>
    `${listed(names, "or")} costs those who approve least: ${value("each")} of a seat each.`,
  mostApproved: (names, value) =>
    `${listed(names, "or")} has most approvals of those left: ${value("approvals")}.`,
  bestCommittee: (names, value) => `${listed(names)} together score highest: ${value("score")}.`,
  highest: (names, value) =>
    `${listed(names)} have the highest scores; the last seat is taken with ${value("lastScore")}.`,
  addsMost: (names, value) => `${listed(names, "or")} adds most: ${value("adds")}.`,
  lightestLoad: (names, value) =>
    `With ${listed(names, "or")} the heaviest load on a ballot stays lowest: ${value("load")}.`,
  approvedByNobody: (names) => `Nobody approves ${listed(names, "or")}.`,
  funded: ([name], value) =>
    `${name}: ${value("votes")} approve it, it costs ${value("cost")}; ${value("left")} of the money is left.`,
  paidByShares: ([name], value) =>
    `${name}: those who approve it pay its ${value("cost")} from their own shares, ${value("each")} each at most.`,
};

function path(values: Values): string {
  const { forth, back } = values;

  return forth === undefined || back === undefined
    ? ""
    : `: its strongest path is ${forth}, the way back ${back}`;
}

/** What happened, in one sentence; for kinds without words their name and values. */
export function sentenceOf(
  { kind, candidates, values = {} }: Event,
  names: readonly string[],
): string {
  const called = candidates.map((candidate) => names[candidate] ?? String(candidate));
  const value = (name: string) => readable(values[name] ?? "");
  const say = sentences[kind];
  if (say) return say(called, value, values);
  const told = Object.entries(values).map(([name, each]) => `${name} ${readable(each)}`);
  return `${kind}: ${[listed(called), ...told].filter((part) => part !== "").join(", ")}.`;
}
