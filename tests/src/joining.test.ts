import { describe, expect, inject, test } from "vitest";
import { passphrase, scripts } from "./scenario";
import { press, sees, signIn, type Visitor, visitor } from "./visitor";

const { portal, console: desk } = inject("house");

/** Says something to each question, and agrees. */
async function answer(page: Visitor["page"]) {
  for (const box of await page.locator("main textarea").all()) await box.fill("المطبخ");
  for (const word of ["ofAge", "agreed"]) await page.locator(`input[name=${word}]`).check();
}

describe.each(scripts)("somebody asks to join, %s", (kind) => {
  const look = { script: kind === "script" };
  const name = `نوّار ${kind}`;

  test("without an address, is accepted, comes in, and is a member by today's name", async () => {
    const [nawwar, mona] = [await visitor(look), await visitor(look)];
    const { page, t } = nawwar;
    await page.goto(`${portal}/apply`);
    await page.getByLabel(t("applications.form.name"), { exact: true }).fill(name);
    await press(nawwar, t("applications.form.send"));
    await sees(nawwar, t("form.refused"));
    expect(await page.getByLabel(t("applications.form.name"), { exact: true }).inputValue()).toBe(
      name,
    );
    await answer(page);
    await press(nawwar, t("applications.form.send"));
    await page.waitForURL(/\/apply\/.+/);
    await sees(nawwar, t("applications.own.waiting"));
    const own = page.url();

    await signIn(mona, `secretary-${kind}`, "console");
    await mona.page.goto(desk);
    await mona.page.goto(`${desk}/members/applications`);
    await mona.page.getByRole("link", { name }).first().click();
    await sees(mona, t("applications.desk.acceptHint"));
    await press(mona, t("applications.desk.doAccept"));
    await sees(mona, t("done.applicationAccepted"));

    await page.goto(own);
    await sees(nawwar, t("applications.own.accepted"));
    await press(nawwar, t("applications.own.enter"));
    await page.waitForURL(/\/join\//);
    expect(await page.title()).not.toContain(name);
    await page.getByLabel(t("signIn.address")).fill(`nawwar-${kind}@test.example`);
    await page.getByLabel(t("signIn.join.passphrase")).fill(passphrase);
    await page.getByLabel(t("signIn.join.again")).fill(passphrase);
    await press(nawwar, t("signIn.join.send"));
    await page.waitForURL(`${portal}/home`);
    await sees(nawwar, name);
  });

  test("and is declined kindly, in the words of the office", async () => {
    const [basil, mona] = [await visitor(look), await visitor(look)];
    const { page, t } = basil;
    const other = `باسل ${kind}`;
    await page.goto(`${portal}/apply`);
    await page.getByLabel(t("applications.form.name"), { exact: true }).fill(other);
    await answer(page);
    await press(basil, t("applications.form.send"));
    await page.waitForURL(/\/apply\/.+/);

    await signIn(mona, `secretary-${kind}`, "console");
    await mona.page.goto(`${desk}/members/applications`);
    await mona.page.getByRole("link", { name: other }).first().click();
    await press(mona, t("applications.desk.doDecline"));
    await sees(mona, t("done.applicationDeclined"));
    await page.reload();
    await sees(basil, t("applications.own.declined"));
    await sees(basil, t("applications.desk.declinePrepared"));
  });
});
