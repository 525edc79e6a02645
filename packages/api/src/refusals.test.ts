import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { locales } from "@commonhouse/i18n/locales";
import { translatorFor } from "@commonhouse/i18n/translator";
import { expect, test } from "vitest";
import { consoleRouter } from "./console-router";
import { describe } from "./describe";
import { portalRouter } from "./portal-router";

const source = fileURLToPath(new URL(".", import.meta.url));

/** Every way in which an area says no. */
async function declared() {
  const areas = readdirSync(source).filter((area) => existsSync(`${source}${area}/rules.ts`));
  const rules = await Promise.all(areas.map((area) => import(`./${area}/rules.ts`)));
  return rules.flatMap(({ refusals }) => Object.keys(refusals ?? {}));
}

const stated = new Set(
  [...describe("portal", portalRouter), ...describe("console", consoleRouter)].flatMap(
    ({ refusals }) => refusals,
  ),
);

test.for(locales.filter((locale) => ["en", "ar"].includes(locale)))(
  "%s has a sentence for every refusal",
  async (locale) => {
    const t = translatorFor(locale, { timeZone: "UTC" });
    const keys = ["notFound", ...(await declared())].map((refusal) => `refusals.${refusal}`);
    expect(keys.filter((key) => !t.has(key as Parameters<typeof t.has>[0]))).toEqual([]);
  },
);

test("every refusal that an area declares is stated by a procedure, and no other", async () => {
  const known = new Set([...(await declared()), "notFound"]);
  expect({ neverStated: [...known].filter((refusal) => !stated.has(refusal)) }).toEqual({
    neverStated: [],
  });
  expect([...stated].filter((refusal) => !known.has(refusal))).toEqual([]);
});
