import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { build } from "@commonhouse/host/build";
import { stopSignals } from "@commonhouse/host/signals";
import { buildBare } from "./bare";
import { inHouse } from "./house";
import { registrations } from "./registrations";
import { rush } from "./rush";
import { table } from "./table";
import { weekPage } from "./week-page";

// `npm run bench [FIGURE …]`: measures on this machine, everything on it, and says so in a table.

const figures = { registrations, rush, week: weekPage };
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in figures));
if (unknown) throw new Error(`“${unknown}” is none of ${Object.keys(figures).join(", ")}.`);

const say = (text: string) => process.stdout.write(`${text}\n`);
const signals = stopSignals();

say("Building …");
await build("build", signals.stop);
await buildBare();
say(machine());
let missed = 0;
await inHouse(signals, async (house) => {
  for (const [name, measure] of Object.entries(figures)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { title, rows } = await measure(house);
    say(table(title, rows));
    missed += rows.filter(({ reached }) => reached === false).length;
  }
});
say(missed === 0 ? "Every goal was reached." : `${missed} goals were not reached.`);
process.exitCode = missed === 0 && !signals.stop.aborted ? 0 : 1;

function machine() {
  const [load = 0] = loadavg();
  const memory = Math.round(totalmem() / 2 ** 30);
  const processor = cpus()[0]?.model.trim() ?? "unknown";
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${availableParallelism()} × ${processor}, ${memory} GB, load ${load.toFixed(1)} before\n`;
}
