import { expect, inject, test } from "vitest";
import { awake, press, sees, signIn, visitor } from "./visitor";

const { portal, ids } = inject("house");

test("two presses on “take a place” are one registration", async () => {
  const member = await visitor();
  const { page, t } = member;
  await signIn(member, "member-script");
  await page.goto(`${portal}/workshops/${ids["bookbinding-date"]}`);
  await awake(member);
  const posts: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  await page.getByRole("button", { name: t("workshops.card.take") }).dblclick();
  await sees(member, t("done.placeTaken"));
  expect(posts).toHaveLength(1);
  await page.goto(`${portal}/messages`);
  const told = page.getByRole("listitem").filter({ hasText: "تجليد الكتب" });
  expect(await told.count()).toBe(1);
});

test("what was wrong is said in a summary that has the focus and leads to the field", async () => {
  const stranger = await visitor();
  const { page, t } = stranger;
  await page.goto(`${portal}/sign-in`);
  await awake(stranger);
  await page.getByLabel(t("signIn.address")).fill("nobody");
  await page.getByLabel(t("signIn.passphrase")).fill("anything at all");
  await press(stranger, t("signIn.send"));
  const summary = page.getByRole("alert").filter({ hasText: t("form.refused") });
  await summary.waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await summary.getByRole("link").first().click();
  const address = page.getByLabel(t("signIn.address"));
  await expect.poll(() => address.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await address.inputValue()).toBe("nobody");
});
