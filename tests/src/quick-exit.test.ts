import { expect, inject, test } from "vitest";
import { awake, sees, signIn, type Visitor, visitor } from "./visitor";

const { portal } = inject("house");

/** Milliseconds within which nothing may be left on the screen. */
const blankWithin = 300;

test("the page is blank at once, however long the house takes to answer", async () => {
  const leaver = await visitor();
  const { page, t } = leaver;
  await signIn(leaver, "leaver-script");
  await page.goto(`${portal}/me`);
  await awake(leaver);
  const { blank } = await watchForBlank(leaver, "click");
  let freed = () => {};
  const held = new Promise<void>((free) => {
    freed = free;
  });
  await page.route("**/exit", async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("button", { name: t("common.quickExit") }).click({ noWaitAfter: true });
  const took = await blank;
  expect(await page.evaluate(() => document.body.checkVisibility())).toBe(false);
  expect(await page.title()).toBe("");
  freed();
  await page.waitForURL(`${portal}/leave`);
  process.stdout.write(`quick exit: blank after ${Math.round(took)} ms\n`);
  expect(took).toBeLessThanOrEqual(blankWithin);
});

test("Shift three times leads out, and ends the session", async () => {
  const leaver = await visitor();
  const { page, context } = leaver;
  await signIn(leaver, "leaver-script");
  await page.goto(`${portal}/workshops`);
  await awake(leaver);
  const { blank } = await watchForBlank(leaver, "keydown");
  for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
  expect(await blank).toBeLessThanOrEqual(blankWithin);
  await page.waitForURL(`${portal}/leave`);
  await expect.poll(() => context.cookies()).toEqual([]);
  await page.goto(`${portal}/home`);
  expect(new URL(page.url()).pathname).toBe("/sign-in");
});

test("capitals written quickly lead nobody out", async () => {
  const typing = await visitor();
  const { page, t } = typing;
  await page.goto(`${portal}/sign-in`);
  await awake(typing);
  await page.getByLabel(t("signIn.address")).focus();
  for (const letter of "NOUR") await page.keyboard.press(`Shift+${letter}`);
  await sees(typing, t("signIn.title"));
  expect(page.url()).toBe(`${portal}/sign-in`);
});

/** Will tell how long it took from what the person did to the first frame that shows nothing, in ms. */
async function watchForBlank({ page }: Visitor, event: "click" | "keydown") {
  const blank = new Promise<number>((resolve) => {
    page.on("console", (said) => {
      const [, took] = /^blank (\d+)/.exec(said.text()) ?? [];
      if (took) resolve(Number(took));
    });
  });
  await page.evaluate((event) => {
    let began = 0;
    const begin = ({ timeStamp }: Event) => {
      began = timeStamp;
    };
    addEventListener(event, begin, { capture: true });
    // biome-ignore lint/suspicious/noConsole: the one way that still reaches us when the page is gone
    const say = () => console.debug(`blank ${Math.ceil(performance.now() - began)}`);
    new MutationObserver(() => requestAnimationFrame(say)).observe(document.documentElement, {
      attributeFilter: ["hidden"],
    });
  }, event);
  return { blank };
}
