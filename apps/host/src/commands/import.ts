import { readArguments, runCommand } from "../command";
import { demoFolder } from "../paths";
import { PlainError } from "../plain-error";
import { readInput } from "../read-input";
import { say } from "../say";
import { visit } from "../visit";

await runCommand(async () => {
  const options = { data: { type: "string" }, "dry-run": { type: "boolean" } } as const;
  const { values, words } = readArguments("import", { options, words: ["“programme”", "a file"] });
  const [what, file = ""] = words;
  if (what !== "programme")
    throw new PlainError(`./commonhouse import knows “programme”, not “${what}”.`);
  const ics = readInput(file);
  const result = await visit(values.data ?? demoFolder, undefined, async (house) => {
    const { importFile } = await import("../domain");
    return importFile(house, ics, values["dry-run"] ?? false, new Date());
  });
  say(JSON.stringify(result, null, 2));
});
