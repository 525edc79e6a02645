import { expect, inject, test } from "vitest";
import { scripts } from "./scenario";
import { press, sees, signIn, visitor } from "./visitor";

const { console: desk } = inject("house");

test.each(scripts)("whoever is searched for stands in no address, %s", async (kind) => {
  const officer = await visitor({ script: kind === "script" });
  const { page, t } = officer;
  await signIn(officer, "boss", "console");
  await page.goto(`${desk}/members`);
  const field = page.getByLabel(t("people.list.searchAddress"));
  await field.fill("ليلي");
  await press(officer, t("common.show"));
  await page.waitForURL((url) => url.searchParams.has("search"));
  await sees(officer, `ليلى ${kind}`);
  expect(decodeURIComponent(page.url())).not.toContain("ليل");
  expect(await field.inputValue()).toBe("ليلي");
  expect(await page.getByText("رنا", { exact: true }).count()).toBe(0);
  // Reload and Back repeat nothing and ask nothing.
  await page.reload();
  await sees(officer, `ليلى ${kind}`);
  await page.getByRole("link", { name: t("people.list.showAll") }).click();
  await page.waitForURL((url) => !url.searchParams.has("search"));
  expect(await field.inputValue()).toBe("");
});

test.each(scripts)("an invitation on paper is there once, %s", async (kind) => {
  const officer = await visitor({ script: kind === "script" });
  const { page, t } = officer;
  await signIn(officer, "boss", "console");
  await page.goto(`${desk}/members/invite`);
  await page.getByLabel(t("people.invitation.name")).fill(`ورق ${kind}`);
  await press(officer, t("people.invitation.send"));
  await sees(officer, t("done.personInvited"));
  await page.getByRole("link", { name: t("people.link.paper") }).click();
  await press(officer, t("people.paper.draw"));
  await sees(officer, t("people.paper.sheet.once"));
  expect(await page.getByRole("img", { name: t("people.paper.sheet.picture") }).count()).toBe(1);
  expect(await page.locator("section code").textContent()).toMatch(/\/join\/[\w-]{20,}$/);
  await page.goto(page.url());
  expect(await page.getByText(t("people.paper.sheet.once")).count()).toBe(0);
});
