import { expect, test } from "vitest";
import { createEnv, houseEnv, publicUrl } from "./env";

test.for([
  "https://house.example",
  "https://house.example:8443",
  "http://localhost:3000",
  "http://127.0.0.1",
  "http://[::1]:3000",
  "http://abcdefghij234567.onion",
])("%s is an address for a house", (address) => {
  expect(publicUrl.parse(address).origin).toBe(address);
});

test.for([
  "http://house.example",
  "http://localhost.evil.example",
  "http://127.0.0.1.evil.example",
  "http://localhost@evil.example",
  "ftp://localhost",
  "house.example",
  "",
])("%j is none", (address) => {
  expect(publicUrl.safeParse(address).success).toBe(false);
});

test("a wrong setting is named and not shown", () => {
  const secret = "postgres-with-password";
  const read = createEnv(houseEnv, () => ({ DATABASE_APP_URL: secret }));
  expect(read).toThrow(/DATABASE_APP_URL.*SEALING_KEYS/);
  expect(read).not.toThrow(secret);
});

test("settings are read once", () => {
  let times = 0;
  const read = createEnv({ DATABASE_APP_URL: houseEnv.DATABASE_APP_URL }, () => ({
    DATABASE_APP_URL: `postgres://db/${++times}`,
  }));
  expect(read()).toEqual(read());
  expect(times).toBe(1);
});
