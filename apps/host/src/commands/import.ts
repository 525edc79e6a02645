import { refusedBy } from "@commonhouse/api/errors";
import { readArguments, runCommand } from "../command";
import { demoFolder } from "../paths";
import { PlainError } from "../plain-error";
import { readInput } from "../read-input";
import { say } from "../say";
import { visit } from "../visit";

const known = ["programme", "members"] as const;

/** Why a list of members is not taken, to whoever sits at the keyboard. */
const reasons: Readonly<Record<string, string>> = {
  empty:
    "has nobody in it: a first line with the names of the columns, then a line for each person",
  unreadable: "is no table that can be read: save it as CSV",
  openQuote: "opens a quotation mark and never closes it",
  tooLarge: "is larger than 16 MB",
  tooMany: "has more than 60,000 lines",
  noColumns: "does not say which columns hold the name and the mail address",
};

await runCommand(async () => {
  const options = { data: { type: "string" }, "dry-run": { type: "boolean" } } as const;
  const needed = ["“programme” or “members”", "a file"];
  const { values, words } = readArguments("import", { options, words: needed });
  const [word, file = ""] = words;
  const what = known.find((one) => one === word);
  if (!what)
    throw new PlainError(
      `./commonhouse import knows ${known.map((one) => `“${one}”`).join(" and ")}, not “${word}”.`,
    );
  const source = readInput(file);
  const dryRun = values["dry-run"] ?? false;
  const result = await visit(values.data ?? demoFolder, undefined, async (house) => {
    const { importFile, importList } = await import("../domain");
    return what === "programme"
      ? importFile(house, source, dryRun, new Date())
      : importList(house, source, dryRun, new Date());
  }).catch((error: unknown) => explain(error, file));
  say(JSON.stringify(result, null, 2));
});

function explain(error: unknown, file: string): never {
  const { refusal = "", params = {} } = refusedBy(error) ?? {};
  const reason = reasons[refusal.replace("memberImport.", "")];
  if (!reason) throw error;
  throw new PlainError(
    `${file} ${reason}${refusal === "memberImport.openQuote" ? ` (line ${params.line})` : ""}.`,
  );
}
