import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { readArguments, runCommand } from "../command";
import { closeDatabase } from "../database";
import { occupantOf } from "../occupied";
import { demoFolder } from "../paths";
import { PlainError } from "../plain-error";
import { say } from "../say";

const patience = { longest: 60_000, look: 50 };

await runCommand(async () => {
  const { values } = readArguments("stop", { options: { data: { type: "string" } } });
  const folder = resolve(values.data ?? demoFolder);
  const keeper = existsSync(folder) ? occupantOf(folder) : undefined;
  if (keeper) {
    process.kill(keeper.pid, "SIGTERM");
    for (const until = Date.now() + patience.longest; occupantOf(folder)?.pid === keeper.pid; ) {
      if (Date.now() > until)
        throw new PlainError(`Process ${keeper.pid} keeps the house open and does not end.`);
      await setTimeout(patience.look);
    }
  }
  // A keeper that was killed leaves its database running.
  const wasLeft = existsSync(folder) && (await closeDatabase(folder));
  say(keeper || wasLeft ? "The house is closed." : `No house is open in ${folder}.`);
});
