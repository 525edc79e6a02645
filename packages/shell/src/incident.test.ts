import { TRPCError } from "@trpc/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { report } from "./incident";

let written = "";

beforeEach(() => {
  written = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

test("an incident is one line of JSON: its number and where, nothing of the message", () => {
  const secret = 'Key (mail)=(nour@example.org)\n    at nour (nour.ts:1:1)\n"quoted"';
  const incident = report(new TypeError(secret), "workshops.upcoming");
  expect(written.trimEnd().split("\n")).toHaveLength(1);
  expect(JSON.parse(written)).toMatchObject({
    incident,
    where: "workshops.upcoming",
    error: "TypeError",
  });
  expect(written).not.toContain("nour");
  expect(written).toMatch(/incident\.test\.ts:\d+:\d+/);
});

test("it tells of the cause, not of what was put around it", () => {
  const cause = Object.assign(new Error("x"), { code: "P2028" });
  report(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause }), "places.take");
  expect(JSON.parse(written)).toMatchObject({ code: "P2028" });
});

test("what was thrown may be anything", () => {
  for (const thrown of [null, undefined, "nour", { mail: "nour" }]) report(thrown, "x");
  expect(written).not.toContain("nour");
});
