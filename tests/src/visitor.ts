import type { Locale } from "@commonhouse/i18n/locales";
import { type Translate, translatorFor } from "@commonhouse/i18n/translator";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { addressOf, passphrase } from "./scenario";

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

/** How somebody looks at the house. */
export type Look = {
  readonly locale?: Locale;
  readonly script?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
};

/** Somebody with a browser of their own, and what went wrong in it. */
export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The words of their language; a missing one is an error. */
  readonly t: Translate;
  /** Console errors, refused content, requests that left the house. Stays empty. */
  readonly faults: string[];
};

let browser: Promise<Browser> | undefined;

/** Someone whose browser is fresh. Whoever opens it closes `context`. */
export async function openVisitor({ script = true, locale = "ar", ...look }: Look = {}) {
  browser ??= chromium.connect(inject("browser"));
  const context = await (await browser).newContext({
    viewport: phone,
    ...look,
    locale,
    javaScriptEnabled: script,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  const faults: string[] = [];
  const ours = [inject("house").portal, inject("house").console];
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !ours.includes(origin)) faults.push(`left: ${request.url()}`);
  });
  context.on("console", (said) => {
    if (said.type() === "error" || said.type() === "warning") faults.push(said.text());
  });
  context.on("weberror", (fault) => faults.push(String(fault.error())));
  const page = await context.newPage();
  const t = translatorFor(locale, { timeZone: "Asia/Beirut", strict: true });
  return { page, context, t, faults };
}

/**
 * Someone for one test, at whose end nothing may have gone wrong in their browser.
 * @param expected the statuses of pages that are meant not to be there: browsers report them
 */
export async function visitor(look: Look = {}, expected: readonly number[] = []): Promise<Visitor> {
  const someone = await openVisitor(look);
  onTestFinished(async () => {
    await someone.context.close();
    const meant = expected.map((status) => `the server responded with a status of ${status} `);
    const faults = new Set(someone.faults);
    for (const said of faults) if (meant.some((one) => said.includes(one))) faults.delete(said);
    expect([...faults]).toEqual([]);
  });
  return someone;
}

/** Goes to where one signs in and does so; ends where that leads. */
export async function signIn(someone: Visitor, key: string, app: "portal" | "console" = "portal") {
  const { page, t } = someone;
  await page.goto(`${inject("house")[app]}/sign-in`);
  await page.getByLabel(t("signIn.address")).fill(key.includes("@") ? key : addressOf(key));
  await page.getByLabel(t("signIn.passphrase")).fill(passphraseOf(key));
  await press(someone, t("signIn.send"));
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

function passphraseOf(key: string) {
  return key.endsWith("@demo.example") ? "a lamp in the window tonight" : passphrase;
}

/** Presses the first button in the page that carries these words. */
export async function press({ page }: Visitor, words: string) {
  await page.locator("main").getByRole("button", { name: words, exact: true }).first().click();
}

/** Waits until the page says something, for as long as a page may take. */
export async function sees({ page }: Visitor, words: string) {
  await page.getByText(words).first().waitFor();
}

/** Script has taken over what the server drew. */
export async function awake({ page }: Visitor) {
  const drawn = () =>
    page.evaluate(() =>
      Object.keys(document.querySelector("form.exit button") ?? {}).some((key) =>
        key.startsWith("__react"),
      ),
    );
  while (!(await drawn())) await page.waitForTimeout(20);
}
