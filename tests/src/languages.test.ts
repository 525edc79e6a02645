import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "@commonhouse/host/paths";
import { directionOf, locales } from "@commonhouse/i18n/locales";
import { beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { wronglyDrawn } from "./examination";
import { type App, addressOf, type Parameters, pagesOf, parametersFor } from "./pages";
import { openVisitor, signIn } from "./visitor";

/** A message that is missing shows its key. */
const areas = readdirSync(join(root, "packages/i18n/messages/en")).map((file) =>
  file.replace(/\.json$/, ""),
);
const key = new RegExp(`(?<![\\w/.@-])(?:${areas.join("|")})\\.[a-z]\\w+(?:\\.\\w+)*`, "g");

describe.each(["portal", "console"] as const)("%s", (app: App) => {
  let parameters: Parameters;
  let session: string;
  beforeAll(async () => {
    const officer = await openVisitor();
    await signIn(officer, "boss", "console");
    parameters = await parametersFor(app, officer.context);
    await signIn(officer, app === "portal" ? "reader" : "boss", app);
    session = (await officer.context.cookies())
      .filter(({ name }) => name !== "locale")
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
    await officer.context.close();
  });

  test.each(locales)("every page opens in %s", async (locale) => {
    for (const one of pagesOf(app)) {
      const cookie = `locale=${locale}; ${one.signedIn ? session : ""}`;
      const answer = await fetch(addressOf(one, parameters), { headers: { cookie } });
      const page = await answer.text();
      expect([one.route, answer.status]).toEqual([one.route, one.status]);
      expect(page).toContain(`<html lang="${locale}" dir="${directionOf(locale)}"`);
      const text = page.replaceAll(/<(script|style).*?<\/\1>|<[^>]*>/gs, "\n");
      expect([one.route, ...(text.match(key) ?? [])]).toEqual([one.route]);
    }
  });
});

test.each(locales)("in %s every letter has a font of its script", async (locale) => {
  const { page, context } = await openVisitor({ locale });
  onTestFinished(() => context.close());
  await page.goto(`${inject("house").portal}/help`);
  await page.locator("details.langs summary").click();
  expect(await wronglyDrawn(page, "Rubik Light")).toEqual([]);
});
