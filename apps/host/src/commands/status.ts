import { resolve } from "node:path";
import { readArguments, runCommand } from "../command";
import { isDatabaseRunning } from "../database";
import { occupantOf } from "../occupied";
import { demoFolder } from "../paths";
import { say } from "../say";
import { houseIn } from "../visit";

const doors = { web: "Portal", admin: "Console" };
const notOpen = 3;

await runCommand(async () => {
  const { values } = readArguments("status", { options: { data: { type: "string" } } });
  const folder = houseIn(resolve(values.data ?? demoFolder));
  const keeper = occupantOf(folder);
  if (keeper) {
    say(`The house in ${folder} is open since ${keeper.started}, kept by process ${keeper.pid}.`);
    for (const [key, name] of Object.entries(doors)) {
      const address = keeper.addresses[key];
      if (address) say(`  ${name.padEnd(9)} ${address}   ${await answer(address)}`);
    }
    for (const [name, pid] of Object.entries(keeper.processes))
      say(`  ${name.padEnd(9)} process ${pid}`);
  } else {
    say(`The house in ${folder} is closed.`);
    process.exitCode = notOpen;
  }
  if (!process.env.DATABASE_URL)
    say(`  database  ${isDatabaseRunning(folder) ? "running" : "stopped"}`);
});

async function answer(address: string) {
  try {
    const { ok } = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) });
    return ok ? "answers" : "answers that it is not ready";
  } catch {
    return "does not answer";
  }
}
