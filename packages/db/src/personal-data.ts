import { readModels } from "./prisma-files";

/** One column that tells something about a person, and what its comment promises. */
export type PersonalColumn = {
  readonly table: string;
  readonly column: string;
  readonly purpose: string;
  readonly basis: string;
  readonly keep: string;
  /** Permissions and audiences; `self` is the person, `nobody` means that only the house computes with it. */
  readonly seenBy: readonly string[];
};

type Column = {
  readonly table: string;
  readonly column: string;
  readonly comments: readonly string[];
};

/** Every column of text, bytes or JSON; ids, times, numbers and choices need no explanation. */
function explicableColumns(models: string): readonly Column[] {
  return [...models.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(
    ([, table = "", body = ""]) =>
      [...body.matchAll(/((?:^ *\/\/\/.*\n)*)^ +(\w+) +(?:String|Bytes|Json)\b(.*)$/gm)]
        .filter(([, , , attributes = ""]) => !attributes.includes("@db.Uuid"))
        .map(([, above = "", column = ""]) => ({ table, column, comments: commentsOf(above) })),
  );
}

function commentsOf(above: string) {
  return above
    .split("\n")
    .map((line) => line.replace(/^ *\/\/\/ ?/, ""))
    .filter((line) => line !== "");
}

function explained({ table, column, comments }: Column): PersonalColumn | undefined {
  const comment = comments
    .find((line) => line.startsWith("personal: "))
    ?.slice("personal: ".length);
  const [purpose, basis, keep, seen, ...rest] =
    comment?.split(";").map((part) => part.trim()) ?? [];
  if (!purpose || !basis || !keep || !seen?.startsWith("seen by ") || rest.length > 0)
    return undefined;
  const seenBy = seen
    .slice("seen by ".length)
    .split(",")
    .map((who) => who.trim());
  return seenBy.includes("") ? undefined : { table, column, purpose, basis, keep, seenBy };
}

/** What the comments of the models say is personal. */
export function personalColumnsOf(models: string): readonly PersonalColumn[] {
  return explicableColumns(models).flatMap((column) => explained(column) ?? []);
}

/** The columns, as `Table.column`, that say neither what they are for nor that they are not personal. */
export function unexplainedColumnsOf(models: string): readonly string[] {
  return explicableColumns(models)
    .filter((column) => !column.comments.includes("not personal") && !explained(column))
    .map(({ table, column }) => `${table}.${column}`);
}

/** All that is personal in this house: what export, erasure and the privacy page are made from. */
export const personalColumns = personalColumnsOf(readModels());
