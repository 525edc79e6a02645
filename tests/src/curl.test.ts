import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@commonhouse/host/paths";
import { expect, inject, test } from "vitest";

test("the example of the README signs in and registers", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, script = ""] = /<!-- curl -->\n```sh\n(.*?)```/s.exec(readme) ?? [];
  const env = { ...process.env, PORTAL: inject("house").portal };
  const said = execFileSync("bash", ["--norc", "-euc", script], {
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  expect(said).toMatch(/\{"result":\{"data":\{"personId":"[0-9a-f-]{36}"\}\}\}/);
  expect(said).toMatch(/\{"result":\{"data":\{"state":"CONFIRMED"\}\}\}$/);
});
