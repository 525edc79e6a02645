import { canonical, type Plain } from "./canonical";
import { BoardError } from "./fault";

/** What a ballot says. Options are named by id; `rank` has the best first, equals in one list. */
export type Choice =
  | { readonly motion: "for" | "against" | "abstain" }
  | { readonly approve: readonly string[] }
  | { readonly rank: readonly (readonly string[])[] }
  | { readonly score: Readonly<Record<string, number>> };

/** What kind of choice a ballot holds. */
export type Paper = "motion" | "approve" | "rank" | "score";

/** The one way to write a choice: what is ticked, or equal, in the order of ids. */
export function written(choice: Choice): string {
  if ("approve" in choice) return canonical({ approve: choice.approve.toSorted() });
  if ("rank" in choice) return canonical({ rank: choice.rank.map((equal) => equal.toSorted()) });
  return canonical(choice);
}

/**
 * Reads a choice, as it is written, from a paper with these options; points are 0 to `most`.
 * Throws BoardError where it is none, names somebody else or somebody twice, or is written otherwise.
 */
export function readChoice(text: string, paper: Paper, options: readonly string[], most = 10) {
  const choice = choiceIn(text, paper);
  const named = namesIn(choice);
  const known = new Set(options);
  if (named.some((id) => !known.has(id))) throw new BoardError("A ballot names no option.");
  if (new Set(named).size !== named.length) throw new BoardError("A ballot names one twice.");
  if ("score" in choice) {
    const points = Object.values(choice.score);
    if (points.some((one) => !Number.isSafeInteger(one) || one < 0 || one > most))
      throw new BoardError(`Points on a ballot are 0 to ${most}.`);
  }
  if (written(choice) !== text) throw new BoardError("A ballot is written in another way.");
  return choice;
}

function choiceIn(text: string, paper: Paper): Choice {
  const value = parsed(text);
  const its = isNames(value) && Object.keys(value).length === 1 ? value[paper] : undefined;
  if (paper === "motion" && (its === "for" || its === "against" || its === "abstain"))
    return { motion: its };
  if (paper === "approve" && isTexts(its)) return { approve: its };
  if (
    paper === "rank" &&
    Array.isArray(its) &&
    its.every(isTexts) &&
    its.every((e) => e.length > 0)
  )
    return { rank: its };
  if (paper === "score" && isNames(its) && Object.values(its).every((p) => typeof p === "number"))
    return { score: its as Readonly<Record<string, number>> };
  throw new BoardError("A ballot is not what this vote asks for.");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BoardError("A ballot cannot be read.");
  }
}

function namesIn(choice: Choice): readonly string[] {
  if ("approve" in choice) return choice.approve;
  if ("rank" in choice) return choice.rank.flat();
  return "score" in choice ? Object.keys(choice.score) : [];
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isNames(value: unknown): value is Readonly<Record<string, Plain>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
