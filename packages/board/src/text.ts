import { methodNamed } from "@commonhouse/ballots/methods";
import { textOfReport } from "@commonhouse/ballots/text";
import { electionOf } from "./count";
import type { Verified } from "./verify";

const dozens = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What was found on a board whose every entry holds, for somebody at a terminal. */
export function textOfBoard(board: Verified, kept: readonly string[]): string {
  const { opened, head, entries, cast, roll, stage, winners } = board;
  const lines = [
    `The board of vote ${opened.vote} holds: ${dozens(entries, "entry", "entries")}, each after the one before.`,
    `Its head is ${head.hash}`,
    ...kept.map((one) => `The head ${one} stands on it: nothing before it was changed since.`),
    `${dozens(cast, "ballot was", "ballots were")} cast; ${roll} people may vote.`,
    stageOf(stage, board.report !== null),
    ...(winners && stage === "counted" ? [`Result: ${winners.join(", ") || "nobody"}`] : []),
  ];
  return `${lines.join("\n")}\n${recountOf(board)}`;
}

function stageOf(stage: Verified["stage"], isRecounted: boolean) {
  if (stage === "open") return "The vote is still open, or its ballots are not published yet.";
  if (stage === "closed") return "The vote is closed; the result is not on this board yet.";
  return isRecounted
    ? "Every published ballot was cast, every ballot cast is published, and counting them again gives this result."
    : "So few voted in secret that the ballots were destroyed unseen: this result cannot be counted again.";
}

function recountOf({ opened, report }: Verified) {
  if (!report || opened.kind === "motion") return "";
  const method = methodNamed(opened.method);
  return `\n${textOfReport(electionOf(opened, []), method, report)}`;
}
