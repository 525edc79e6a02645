import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { answer } from "./answer";
import { commandOf } from "./command";
import { ballotsIn, methods } from "./methods";
import { readBytes } from "./read";

const page = readFileSync(
  fileURLToPath(new URL("../../../docs/counting.md", import.meta.url)),
  "utf8",
);
const blocks = [...page.matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gms)].map(
  ([, language = "", name = "", text = ""]) => ({ language, name, text }),
);
const files = new Map(
  blocks.filter(({ name }) => name !== "").map(({ name, text }) => [name, text]),
);
const examples = blocks.flatMap(({ language, text }, at) =>
  language === "sh" ? [{ line: text.trim(), told: blocks[at + 1]?.text ?? "" }] : [],
);

function contentsOf(file: string) {
  const bytes = new TextEncoder().encode(files.get(file));
  return readBytes(bytes, file, () => new Uint8Array());
}

test.each(examples)("docs/counting.md: $line", ({ line, told }) => {
  const command = commandOf(line.replace("npm run -s ballots -- ", "").split(" "));
  const said = answer(command, contentsOf(command.file)).join("");
  let from = 0;
  for (const part of told.split(/^…\n/m)) {
    const at = said.indexOf(part.trim(), from);
    expect(at, `${part}\nis not in\n${said.slice(from)}`).toBeGreaterThanOrEqual(from);
    from = at + part.trim().length;
  }
});

test("every example has ten ballots", () => {
  for (const file of files.keys()) {
    const [election] = contentsOf(file).elections;
    const votes = election?.votes;
    if (votes?.kind !== "motions") expect(votes && ballotsIn(votes), file).toBe(10);
    else expect(votes.motions.map((one) => one.for + one.against + one.abstain)).toEqual([10]);
  }
});

test("every family of methods is in the examples", () => {
  const shown = new Set(examples.map(({ line }) => /--method (\S+)/.exec(line)?.[1]));
  const variants = /-(margins|opposition|winning|wins|alone|utilitarian|add1u?)$|completion/;
  const missing = methods.filter(({ name }) => !shown.has(name) && !variants.test(name));
  expect(missing.map(({ name }) => name)).toEqual([]);
});
