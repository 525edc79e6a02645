import { resolve } from "node:path";
import { readArguments, runCommand } from "../command";
import type { OpenHouse } from "../open-house";
import { PlainError } from "../plain-error";
import { readPort } from "../ports";
import { runHouse } from "../run-house";

const string = { type: "string" } as const;

await runCommand(async () => {
  const options = { data: string, "port-web": string, "port-admin": string };
  const { values } = readArguments("start", { options });
  if (!values.data)
    throw new PlainError("./commonhouse start needs --data and the folder of the house.");
  await runHouse({
    kind: "house",
    folder: resolve(values.data),
    ports: {
      web: readPort("port-web", values["port-web"], 3000),
      admin: readPort("port-admin", values["port-admin"], 3001),
    },
    prepare: welcome,
  });
});

async function welcome(house: OpenHouse) {
  const { setupLink } = await import("../domain");
  const link = await setupLink(house, new Date());
  const { web, admin } = house.addresses;
  const open = `\nThe house is open.\n\n  Portal    ${web}\n  Console   ${admin}\n`;
  if (!link) return `${open}\nCtrl-C closes it.`;
  return `${open}\nNobody can sign in yet. This link makes the first administrator, once:\n\n  ${link}\n\nCtrl-C closes the house.`;
}
