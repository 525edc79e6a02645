import { unsetCentre } from "@commonhouse/api/centre/schema";
import { RefusedError } from "@commonhouse/api/errors";
import { createDb } from "@commonhouse/db";
import { createTestDb } from "@commonhouse/db/testing";
import { translatorFor } from "@commonhouse/i18n/translator";
import type { Route } from "next";
import { expect, test } from "vitest";
import { createCentreReader } from "./centre";
import { leaveNow } from "./exit";
import { readyz } from "./readiness";
import { leavePage, unavailablePage } from "./unavailable";
import { createUploadRoute } from "./upload-route";

const { db } = await createTestDb();
const never = new Promise<never>(() => undefined);
const reader = { locale: "ar", t: translatorFor("ar", { timeZone: "UTC" }), nonce: "n0" } as const;

test("leaving never waits for the database, and never fails", async () => {
  for (const endSession of [
    async () => undefined,
    () => Promise.reject(new Error("x")),
    () => never,
  ]) {
    const before = performance.now();
    const answer = await leaveNow({ endSession });
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/leave");
    expect(answer.headers.get("clear-site-data")).toBe('"cookies", "storage"');
  }
});

test("ready is who can ask the database", async () => {
  expect((await readyz(() => db)).status).toBe(200);
  const away = await readyz(() => createDb("postgres://nobody:x@127.0.0.1:1/nothing"));
  expect([away.status, away.headers.get("retry-after")]).toEqual([503, "5"]);
  const unset = await readyz(() => {
    throw new Error("Settings are missing.");
  });
  expect(unset.status).toBe(503);
});

test("the page for incidents quotes a number of ours, and nothing else", async () => {
  const page = (query: string) => unavailablePage(new URL(`https://h/unavailable${query}`), reader);
  expect(await page("?incident=0123abcd").text()).toContain("0123abcd");
  expect(await page("?incident=%3Cscript%3E").text()).not.toContain("<script>");
  const { status, headers } = page("");
  expect([status, headers.get("retry-after")]).toEqual([503, "30"]);
});

test("the blank page leads where the centre chose, and never runs what is no address", async () => {
  const href = async (url: string) =>
    /href="([^"]*)"/.exec(await leavePage(url, reader).text())?.[1];
  expect(await href("https://weather.example/?a=1&b=2")).toBe(
    "https://weather.example/?a=1&amp;b=2",
  );
  expect(await href("javascript:alert(1)")).toBe("https://www.wikipedia.org/");
  expect(await href('https://x/"onclick="')).toBe("https://x/&quot;onclick=&quot;");
});

test("an absent database changes nothing known", async () => {
  expect(await createCentreReader(() => Promise.reject(new Error("away")))()).toEqual(unsetCentre);
  expect(await createCentreReader(() => never)()).toEqual(unsetCentre);
  const named = { ...unsetCentre, name: { en: "Harbour" } };
  expect(await createCentreReader(async () => named)()).toEqual(named);
});

test("a file leads on, and a refusal back to the page with its form", async () => {
  const route = createUploadRoute(async () => ({ api: null, keepSignedIn: async () => undefined }));
  const page = "/programme" as Route;
  const upload = async (send: (bytes: number) => Route, file: Blob | null) => {
    const body = new FormData();
    if (file) body.set("file", file);
    const handle = route({ field: "file", page, send: async (_, { bytes }) => send(bytes.length) });
    return (await handle(new Request("https://h/files/x", { method: "POST", body }))).headers.get(
      "location",
    );
  };
  const three = new File(["abc"], "a.ics");
  expect(await upload((bytes) => `/programme/${bytes}` as Route, three)).toBe("/programme/3");
  expect(await upload(() => page, null)).toBe("/programme?refused=form.missing");
  const refused = () => {
    throw new RefusedError("notFound");
  };
  expect(await upload(refused, three)).toBe("/programme?refused=notFound");
});
