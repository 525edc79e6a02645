import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "@commonhouse/host/paths";
import { directionOf } from "@commonhouse/i18n/locales";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { barriers, settled, tooNarrow, wronglyDrawn } from "./examination";
import { type App, addressOf, type Parameters, pagesOf, parametersFor } from "./pages";
import { desktop, type Look, openVisitor, phone, signIn, type Visitor } from "./visitor";

const widths = [320, 390, 768, 1280];

/** Words that no title may show to whoever looks over a shoulder. */
const telling = ["بيت الجيران", "Neighbours", "تجليد", "Bookbinding", "Noor", "ليان"];

const all: readonly Required<Omit<Look, "script">>[] = (["ar", "en"] as const).flatMap((locale) =>
  [phone, desktop].flatMap((viewport) =>
    (["light", "dark"] as const).map((colorScheme) => ({ locale, viewport, colorScheme })),
  ),
);
const two = all.filter(
  ({ locale, viewport, colorScheme }) =>
    (locale === "ar" && viewport === phone && colorScheme === "light") ||
    (locale === "en" && viewport === desktop && colorScheme === "dark"),
);
const looks = process.env.LOOK === "all" ? all : two;

const named = looks.map((look) => {
  const device = look.viewport === phone ? "phone" : "desktop";
  return { ...look, name: `${look.locale}-${device}-${look.colorScheme}` };
});

describe.each(["portal", "console"] as const)("%s", (app: App) => {
  let parameters: Parameters;
  beforeAll(async () => {
    const officer = await openVisitor();
    await signIn(officer, "boss", "console");
    parameters = await parametersFor(app, officer.context);
    await officer.context.close();
  });

  describe.each(named)("$name", ({ name, ...look }) => {
    let inside: Visitor;
    let outside: Visitor;
    beforeAll(async () => {
      [inside, outside] = await Promise.all([openVisitor(look), openVisitor(look)]);
      // The people of the scenario chose Arabic; on this device they chose this.
      const chosen = { name: "locale", value: look.locale, url: inject("house").portal };
      for (const { context } of [inside, outside]) await context.addCookies([chosen]);
      await signIn(inside, app === "portal" ? "reader" : "boss", app);
    });
    afterAll(async () => {
      await Promise.all([inside.context.close(), outside.context.close()]);
    });
    const titles = new Map<string, string>();

    test.each(pagesOf(app))("$route", async (one) => {
      const { page, faults } = one.signedIn ? inside : outside;
      faults.length = 0;
      const answer = await page.goto(addressOf(one, parameters), { waitUntil: "load" });
      expect(answer?.status()).toBe(one.status);
      expect(page.url()).toBe(addressOf(one, parameters));
      const html = page.locator("html");
      expect([await html.getAttribute("lang"), await html.getAttribute("dir")]).toEqual([
        look.locale,
        directionOf(look.locale),
      ]);

      const file = `${one.route.slice(1).replaceAll("/", ".") || "start"}.${name}.png`;
      const picture = join(root, "tests/pictures", app, file);
      mkdirSync(dirname(picture), { recursive: true });
      // A screen as tall as the page: what is fixed to its end stands there.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({
        ...look.viewport,
        height: Math.max(height, look.viewport.height),
      });
      await settled(page);
      await page.screenshot({ path: picture });
      await page.setViewportSize(look.viewport);

      expect.soft(await page.locator("h1").count()).toBe(one.route === "/leave" ? 0 : 1);
      expect.soft(await wronglyDrawn(page, one.plain ? null : "Rubik Light")).toEqual([]);
      const but = one.route === "/leave" ? ["page-has-heading-one"] : [];
      expect.soft(await barriers(page, but)).toEqual([]);
      expect.soft(await tooNarrow(page, widths)).toEqual([]);
      const meant = one.status === 200 ? [] : [`status of ${one.status} `];
      expect.soft(faults.filter((said) => !meant.some((part) => said.includes(part)))).toEqual([]);

      const title = await page.title();
      expect.soft(title).not.toBe("");
      for (const word of telling) expect.soft(title).not.toContain(word);
      expect.soft([...titles].filter(([, other]) => other === title)).toEqual([]);
      titles.set(one.route, title);
    });
  });
});

test("there are pages to look at", () => {
  expect(pagesOf("portal").length).toBeGreaterThan(10);
  expect(pagesOf("console").length).toBeGreaterThan(10);
  expect(inject("house").portal).not.toBe(inject("house").console);
});
