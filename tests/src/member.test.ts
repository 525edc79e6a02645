import { describe, expect, inject, test } from "vitest";
import { lettersTo } from "./letters";
import { addressOf, passphrase, scripts } from "./scenario";
import { press, sees, signIn, visitor } from "./visitor";

const { portal, ids } = inject("house");

describe.each(scripts)("a member with an Arabic phone, %s", (kind) => {
  const look = { script: kind === "script" };
  const of = (key: string) => `${key}-${kind}`;
  const dateOf = (key: string) => `${portal}/workshops/${ids[`${of(key)}-date`]}`;

  test("signs in after a slip that keeps the address and not the passphrase", async () => {
    const layla = await visitor(look);
    const { page, t } = layla;
    const [address, secret] = [
      page.getByLabel(t("signIn.address")),
      page.getByLabel(t("signIn.passphrase")),
    ];
    await page.goto(`${portal}/sign-in`);
    await address.fill(addressOf(of("member")));
    await secret.fill("not at all what it is");
    await press(layla, t("signIn.send"));
    await sees(layla, t("refusals.signIn.wrong"));
    expect(await address.inputValue()).toBe(addressOf(of("member")));
    expect(await secret.inputValue()).toBe("");
    expect(await page.content()).not.toContain("not at all what it is");

    await secret.fill(passphrase);
    await press(layla, t("signIn.send"));
    await page.waitForURL(`${portal}/home`);
    await sees(layla, `ليلى ${kind}`);
  });

  test("finds a workshop, takes a place, reads of it and gives it up", async () => {
    const layla = await visitor(look);
    const { page, t } = layla;
    await signIn(layla, of("member"));
    await page.goto(`${portal}/workshops`);
    await page.getByRole("link", { name: `فخّار ${kind}` }).click();
    await page.waitForURL(dateOf("pottery"));
    await sees(layla, t("workshops.card.takeTitle"));
    await press(layla, t("workshops.card.take"));
    await sees(layla, t("done.placeTaken"));
    await sees(layla, t("workshops.card.mineTitle"));

    await page.goto(`${portal}/messages`);
    const message = page.getByRole("listitem").filter({ hasText: `فخّار ${kind}` });
    await message.getByText(t("messages.unread"), { exact: true }).waitFor();
    await message.getByRole("button", { name: t("messages.markRead") }).click();
    await sees(layla, t("done.read"));
    await message.getByRole("link").click();

    await press(layla, t("workshops.card.giveUp"));
    await sees(layla, t("done.placeGivenUp"));
    await sees(layla, t("workshops.card.takeTitle"));
  });

  test("changes the language and comes back to the same page", async () => {
    const layla = await visitor(look);
    const { page } = layla;
    await signIn(layla, of("member"));
    const here = `${portal}/workshops?kind=WORKSHOP&free=on`;
    await page.goto(here);
    await page.locator("details.langs summary").click();
    await page.getByRole("button", { name: "English" }).click();
    await page.locator("html[lang=en][dir=ltr]").waitFor({ state: "attached" });
    expect(page.url()).toBe(here);
    await page.getByRole("heading", { name: "Workshops", level: 1 }).waitFor();
  });

  test("waits behind a full house, moves up when someone withdraws, and is told", async () => {
    const [waiting, holder] = [await visitor(look), await visitor(look)];
    const { page, t } = waiting;
    await signIn(waiting, of("member"));
    await page.goto(dateOf("lanterns"));
    await sees(waiting, t("workshops.card.waitTitle"));
    await press(waiting, t("workshops.card.wait"));
    await sees(waiting, t("workshops.card.waitingTitle"));
    await sees(waiting, t("workshops.card.waitingHint", { ahead: 0 }));

    await signIn(holder, of("holder"));
    await holder.page.goto(dateOf("lanterns"));
    await press(holder, t("workshops.card.giveUp"));
    await sees(holder, t("done.placeGivenUp"));

    await page.reload();
    await sees(waiting, t("workshops.card.mineTitle"));
    await page.goto(`${portal}/messages`);
    await page
      .getByRole("listitem")
      .filter({ hasText: `فوانيس ${kind}` })
      .first()
      .waitFor();

    const [letter, ...more] = await lettersTo(addressOf(of("member")), 1);
    expect(more).toEqual([]);
    expect(letter?.subject).toBe(t("neutral.answer"));
    for (const known of ["فوانيس", "بيت الجيران", "ليلى", "Lanterns", "Neighbours"])
      expect(`${letter?.from} ${letter?.subject} ${letter?.text}`).not.toContain(known);
    expect(letter?.text).toContain(`${portal}/messages`);
  });

  test("leaves at once, and Back shows nothing of theirs", async () => {
    const layla = await visitor(look);
    const { page, context, t } = layla;
    await signIn(layla, of("leaver"));
    await page.goto(`${portal}/me`);
    await sees(layla, t("me.profile.title"));
    const before = await context.cookies();
    await page.getByRole("button", { name: t("common.quickExit") }).click();
    await page.waitForURL(`${portal}/leave`);
    expect(await context.cookies()).toEqual([]);
    expect(await page.title()).toBe(t("shell.leave.title"));
    expect((await page.locator("body").textContent())?.trim()).toBe(t("shell.leave.link"));

    await page.goBack();
    await page.getByRole("button", { name: t("common.quickExit") }).waitFor();
    expect(await page.content()).not.toContain(`سامي ${kind}`);
    expect(await page.getByRole("navigation", { name: t("common.mainMenu") }).count()).toBe(0);

    const cookie = before.map(({ name, value }) => `${name}=${value}`).join("; ");
    const refused = await fetch(`${portal}/me`, { headers: { cookie } });
    expect(refused.url).toBe(`${portal}/sign-in`);
  });
});
