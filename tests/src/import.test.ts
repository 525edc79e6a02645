import { join } from "node:path";
import { root } from "@commonhouse/host/paths";
import { expect, inject, test } from "vitest";
import { press, sees, signIn, type Visitor, visitor } from "./visitor";

const { console: desk } = inject("house");
const file = join(root, "tests/data/programme.ics");

test("a programme is looked at, taken over, and a second time changes nothing", async () => {
  const wafa = await visitor({ script: false });
  const { page, t } = wafa;
  await signIn(wafa, "coordinator-plain", "console");
  await page.goto(`${desk}/workshops/import`);
  await press(wafa, t("programme.upload"));
  await sees(wafa, t("faults.missing"));

  await preview(wafa);
  await sees(wafa, t("programme.problems", { count: 2 }));
  const problems = page.locator("section.errors li");
  expect(await numbersIn(problems.allInnerTexts())).toEqual([64, 65]);
  await press(wafa, t("programme.takeOver"));
  await sees(wafa, t("programme.done"));
  await page.reload();
  const before = await dates(wafa);
  expect(before).toBeGreaterThan(40);

  // With script too, and by somebody else.
  const again = await visitor();
  await signIn(again, "coordinator-script", "console");
  await preview(again);
  await sees(again, t("programme.nothing"));
  expect(await again.page.getByRole("button", { name: t("programme.takeOver") }).count()).toBe(0);
  expect(await dates(again)).toBe(before);
});

async function preview(someone: Visitor) {
  const { page, t } = someone;
  await page.goto(`${desk}/workshops/import`);
  await page.getByLabel(t("programme.file")).setInputFiles(file);
  await press(someone, t("programme.upload"));
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
}

/** The first number in each text. */
async function numbersIn(texts: Promise<readonly string[]>) {
  return (await texts).map((text) => Number(/\d+/.exec(text)?.[0]));
}

/** How many workshops the list counts, over all its pages. */
async function dates({ page, t }: Visitor) {
  let count = 0;
  await page.goto(`${desk}/workshops`);
  for (;;) {
    count += await page.locator("main a.row-title").count();
    const more = page.getByRole("link", { name: t("common.more"), exact: true });
    if ((await more.count()) === 0) return count;
    const here = page.url();
    await more.click();
    await page.waitForURL((url) => url.href !== here);
  }
}
