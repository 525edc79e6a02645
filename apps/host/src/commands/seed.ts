import { readArguments, runCommand } from "../command";
import { demoFolder } from "../paths";
import { PlainError } from "../plain-error";
import { readJson } from "../read-input";
import { say } from "../say";
import { keepSeeded } from "../seeded";
import { visit } from "../visit";

const string = { type: "string" } as const;

await runCommand(async () => {
  const { values } = readArguments("seed", { options: { scenario: string, data: string } });
  if (!values.scenario) throw new PlainError("./commonhouse seed needs --scenario and a file.");
  const scenario = readJson(values.scenario);
  const seeded = await visit(values.data ?? demoFolder, "demo", async (house, folder) => {
    const { seedScenario } = await import("../domain");
    return keepSeeded(folder, await seedScenario(house, scenario, new Date()));
  });
  say(JSON.stringify(seeded, null, 2));
});
