import type { Method } from "./method";
import type { Report } from "./report";
import { readable } from "./text-table";

/** What somebody must know who sees such a count for the first time. */
const intros: Readonly<Record<string, (report: Report) => string>> = {
  "stv-scottish": ({ seats, valid, rounds }) =>
    `How to read this. Everybody has one vote and puts the candidates in order: 1, 2, 3 … To be elected takes ${readable(rounds[0]?.figures.quota ?? 0)} votes, the quota: so many that only ${seats} can have it (${readable(valid)} ballots divided by ${seats + 1}, rounded down, and one more). Whoever has more than the quota passes the surplus on to the next choices on those ballots, so that no vote is wasted on somebody safe; when there is no surplus, whoever has fewest votes goes out and those ballots go on whole. That is repeated until all seats are filled. Votes are counted to five decimals; the tables show two.`,
  "stv-meek": ({ seats }) =>
    `How to read this. Everybody has one vote and puts the candidates in order: 1, 2, 3 … The quota is what only ${seats} can reach; it falls a little as ballots run out of choices. Whoever is elected keeps just that part of every vote that makes up the quota, and the rest of each goes on to the next choice. When that has settled, whoever has fewest votes goes out. Votes are counted to nine decimals; the tables show two.`,
  "instant-runoff": () =>
    "How to read this. Everybody puts the candidates in order: 1, 2, 3 … Each ballot counts for its first choice. As long as nobody has more than half of the ballots that still count, whoever has fewest votes goes out, and those ballots count for the next choice on them.",
  plurality: () =>
    "How to read this. Each ballot counts for its first choice alone; most votes win.",
  "block-plurality": ({ seats }) =>
    `How to read this. Each ballot counts once for each of its first ${seats} choices; the ${seats} with most votes are elected.`,
  borda: () =>
    "How to read this. A first place is worth as many points as there are candidates, each place after it one less; most points win.",
  dowdall: () =>
    "How to read this. A first place is worth 1 point, a second 1/2, a third 1/3 and so on; most points win.",
  approval: () => "How to read this. Everybody ticks all whom they would accept; most ticks win.",
  score: ({ rules }) =>
    `How to read this. Everybody gives each candidate ${rules.least ?? 0} to ${rules.most} points; the highest sum wins.`,
  star: ({ rules }) =>
    `How to read this. Everybody gives each candidate ${rules.least ?? 0} to ${rules.most} points. The two with the highest sums meet in a runoff, which each ballot gives to whichever of the two it gave more points.`,
  committee: ({ seats }) =>
    `How to read this. Everybody ticks all whom they would accept; ${seats} seats are filled from that by the rule named above.`,
  duels: () =>
    "How to read this. Everybody puts the candidates in order. Any two are then compared as if nobody else stood: each ballot counts for whichever of the two it puts higher. Who wins all these duels is elected by every method of this family; they differ in what they do if nobody does.",
  greedy: () =>
    "How to read this. Everybody ticks the projects they want. The one with most ticks is paid first, then the next; what no longer fits into the money left is passed over.",
  budget: () =>
    "How to read this. Everybody ticks the projects they want and has an equal share of the money. A project is paid by those who ticked it, from their shares; what costs each of them least, for what it is worth, comes first.",
};

/** The paragraph before the numbers. */
export function introOf({ name, form }: Method, report: Report): string {
  return (intros[name] ?? intros[form])?.(report) ?? "";
}
