import { inject, test } from "vitest";
import { awake, press, sees, signIn, visitor } from "./visitor";
const house = inject("house");
test("focus", async () => {
  const v = await visitor(); const { page, t } = v;
  await page.goto(house.portal + "/sign-in"); await awake(v);
  await page.getByLabel(t("signIn.address")).fill("nobody"); await press(v, t("signIn.send"));
  const s = page.getByRole("alert").filter({ hasText: t("form.refused") }); await s.waitFor();
  console.log(await s.evaluate(e => e.outerHTML), await page.locator("main form").evaluate(e => e.outerHTML));
  await s.getByRole("link").first().click(); await page.waitForTimeout(500);
  console.log(page.url(), await page.evaluate(() => document.activeElement?.outerHTML));
}, 20000);
