import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { documentation, readEnv } from "./env";
import { addressesOf, checkExposure } from "./exposure";

test("nothing has to be set", () => {
  const env = readEnv({});
  expect(env).toEqual({ BIND_ADDRESS: "127.0.0.1" });
  expect(addressesOf(env, { web: 3000, admin: 3001 }).web).toBe("http://localhost:3000");
});

test("an empty value counts as none", () => {
  expect(readEnv({ DATABASE_URL: "" }).DATABASE_URL).toBeUndefined();
});

test.each([
  ["DATABASE_URL", "mysql://secret@host/x"],
  ["PUBLIC_URL_WEB", "http://house.example"],
  ["PUBLIC_URL_WEB", "http://localhost.house.example"],
  ["PUBLIC_URL_ADMIN", "https://house.example/console"],
  ["BIND_ADDRESS", "everywhere"],
  ["SMTP_URL", "mail.example:25"],
  ["MAIL_FROM", "secret"],
  ["SEALING_KEYS", "1:secret"],
])("a wrong %s is named in one sentence, and not repeated", (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(
    new RegExp(`^The environment variable ${name} must `),
  );
  expect(() => readEnv({ [name]: value })).not.toThrow(value);
});

test("beyond this machine a house needs https, and a demo never goes there", () => {
  const open = { BIND_ADDRESS: "0.0.0.0" };
  const https = { PUBLIC_URL_WEB: "https://a.example", PUBLIC_URL_ADMIN: "https://b.example" };
  expect(() => checkExposure("house", readEnv(open))).toThrow(/PUBLIC_URL_WEB must be an https/);
  expect(() =>
    checkExposure("house", readEnv({ ...open, ...https, PUBLIC_URL_ADMIN: "http://localhost:1" })),
  ).toThrow(/PUBLIC_URL_ADMIN must be an https/);
  expect(() => checkExposure("demo", readEnv({ ...open, ...https }))).toThrow(/this machine only/);
  expect(() => checkExposure("house", readEnv({ ...open, ...https }))).not.toThrow();
});

test("docs/operating.md has the same table", () => {
  const page = readFileSync(`${import.meta.dirname}/../../../docs/operating.md`, "utf8");
  const [, table = ""] = page.split("<!-- variables -->\n");
  expect(table.split("\n").filter((line) => line.startsWith("| `"))).toEqual(documentation());
});
