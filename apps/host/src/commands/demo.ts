import { join, resolve } from "node:path";
import type { Seeded } from "@commonhouse/api/scenario/schema";
import { readArguments, runCommand } from "../command";
import type { OpenHouse } from "../open-house";
import { demoFolder } from "../paths";
import { PlainError } from "../plain-error";
import { readPort } from "../ports";
import { runHouse } from "../run-house";
import { say } from "../say";
import { keepSeeded, seededIn } from "../seeded";

const shown = 4;
const string = { type: "string" } as const;

await runCommand(async () => {
  const options = {
    data: string,
    "port-web": string,
    "port-admin": string,
    dev: { type: "boolean" },
  } as const;
  const { values } = readArguments("demo", { options });
  await runHouse({
    kind: "demo",
    dev: values.dev,
    folder: resolve(values.data ?? demoFolder),
    ports: {
      web: readPort("port-web", values["port-web"], 3000),
      admin: readPort("port-admin", values["port-admin"], 3001),
    },
    prepare: async (house, folder) => welcome(house, await seeded(house, folder), folder),
  });
});

/** The people of the demo, made up at its first start. */
async function seeded(house: OpenHouse, folder: string): Promise<Seeded> {
  const known = seededIn(folder);
  if (known) return known;
  say("Inventing a centre …");
  const { seedDemo } = await import("../domain");
  const made = await seedDemo(house, new Date()).catch((error: Error) => explain(error, folder));
  return keepSeeded(folder, made);
}

/** The people are there already, but nobody wrote down how they sign in. */
function explain(error: Error, folder: string): never {
  if (error.name !== "ScenarioError") throw error;
  throw new PlainError(
    `The demo in ${folder} was cut short while it was made: remove that folder and start again.`,
  );
}

function welcome({ addresses }: OpenHouse, { signIn }: Seeded, folder: string) {
  const [members, officers] = ["portal", "console"].map((app) =>
    signIn.filter((one) => one.app === app),
  );
  return `
This is a demo. Its people do not exist; do not write anything about those who do.

  Portal    ${addresses.web}
${doors(members)}

  Console   ${addresses.admin}
${doors(officers)}

Everybody who can sign in is in ${join(folder, "sign-in.json")}.
Ctrl-C closes the house.`;
}

function doors(signIn: Seeded["signIn"] = []) {
  const lines = signIn
    .slice(0, shown)
    .map(({ address, passphrase }) => `${address}   ${passphrase}`);
  return lines.map((line) => `            ${line}`).join("\n");
}
