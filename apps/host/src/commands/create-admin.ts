import { refusedBy } from "@commonhouse/api/errors";
import { line, locale, mailAddress } from "@commonhouse/api/text";
import { z } from "zod";
import { readArguments, runCommand } from "../command";
import { demoFolder } from "../paths";
import { PlainError } from "../plain-error";
import { say } from "../say";
import { visit } from "../visit";

const string = { type: "string" } as const;
const maxName = 60;

const person = z.object({ name: line(maxName), mail: mailAddress, language: locale.optional() });

const wrong = {
  name: `--name and what the person is called, in at most ${maxName} characters`,
  mail: "--mail and the address to sign in with",
  language: "--language to be one of ours, such as ar or en",
};

await runCommand(async () => {
  const options = { name: string, mail: string, language: string, data: string };
  const { values } = readArguments("create-admin", { options });
  const { data, error } = person.safeParse(values);
  const fault = error?.issues[0]?.path[0] as keyof typeof wrong | undefined;
  if (!data) throw new PlainError(`./commonhouse create-admin needs ${wrong[fault ?? "name"]}.`);
  const { name, mail: address, language = null } = data;
  const link = await visit(values.data ?? demoFolder, undefined, async (house) => {
    const { addAdministrator } = await import("../domain");
    return addAdministrator(house, { name, address, locale: language }, new Date());
  }).catch(explain);
  say(`This link works once, for a week. Hand it to nobody but ${name}:\n\n  ${link}`);
});

function explain(error: unknown): never {
  if (refusedBy(error)?.refusal === "people.addressTaken")
    throw new PlainError("Somebody in this house has that address already.");
  throw error;
}
