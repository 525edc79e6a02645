import { readArguments, runCommand } from "../command";
import { updateDatabase } from "../database";
import { demoFolder } from "../paths";
import { say } from "../say";
import { visit } from "../visit";

await runCommand(async () => {
  const { values } = readArguments("migrate", { options: { data: { type: "string" } } });
  await visit(values.data ?? demoFolder, undefined, ({ database }) => updateDatabase(database));
  say("The database is up to date.");
});
