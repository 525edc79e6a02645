import { expect, inject, test } from "vitest";
import { addressOf, passphrase } from "./scenario";
import { press, sees, signIn, type Visitor, visitor } from "./visitor";

const { portal, console: desk, ids } = inject("house");
const plain = { script: false };

/** The account of somebody who has just signed in. */
async function account(key = "own", page = "/me"): Promise<Visitor> {
  const someone = await visitor(plain);
  await signIn(someone, key);
  await someone.page.goto(portal + page);
  return someone;
}

test("what may be said outside is one's own choice, and a slip loses nothing of it", async () => {
  const nada = await account();
  const { page, t } = nada;
  const card = page.locator("form").filter({ hasText: t("me.discretion.channel") });
  const save = card.getByRole("button", { name: t("me.discretion.save"), exact: true });
  await card.getByLabel(t("me.discretion.none")).check();
  await card.getByLabel(t("me.discretion.from")).fill("09:30");
  await card.getByLabel(t("me.discretion.until")).fill("");
  await save.click();
  await sees(nada, t("form.refused"));
  expect(await card.getByLabel(t("me.discretion.none")).isChecked()).toBe(true);
  expect(await card.getByLabel(t("me.discretion.from")).inputValue()).toBe("09:30");
  await card.getByLabel(t("me.discretion.until")).fill("21:00");
  await save.click();
  await sees(nada, t("done.discretion"));
  await page.goto(`${portal}/me`);
  expect(await card.getByLabel(t("me.discretion.none")).isChecked()).toBe(true);
  expect(await card.getByLabel(t("me.discretion.until")).inputValue()).toBe("21:00");
});

test("sessions are listed, this one is marked, and another is ended from here", async () => {
  const lost = await account("own-console");
  const here = await account("own-console");
  const { page, t } = here;
  const rows = page.getByRole("listitem").filter({ hasText: t("me.sessions.devices.COMPUTER") });
  expect(await rows.count()).toBe(2);
  expect(await rows.getByText(t("me.sessions.current"), { exact: true }).count()).toBe(1);
  await rows.getByRole("button", { name: t("me.sessions.end"), exact: true }).click();
  await sees(here, t("done.sessionEnded"));
  await sees(here, t("me.sessions.one"));
  await lost.page.goto(`${portal}/me`);
  expect(lost.page.url()).toBe(`${portal}/sign-in`);
});

test("a calendar address is shown once, feeds neutral titles, and can be closed", async () => {
  const nada = await account("own", "/me/calendar");
  const { page, t } = nada;
  await press(nada, t("me.calendar.create"));
  await sees(nada, t("me.calendar.shown"));
  const address = (await page.getByText(`${portal}/calendar/`).textContent()) ?? "";
  await page.goto(`${portal}/me/calendar`);
  await sees(nada, t("me.calendar.on"));
  expect(await page.content()).not.toContain(address);

  const feed = await fetch(address);
  expect(feed.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const calendar = await feed.text();
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  for (const title of ["تجليد", "Bookbinding", "غناء", "Singing"])
    expect(calendar).not.toContain(title);

  await press(nada, t("me.calendar.revoke"));
  await sees(nada, t("done.calendarRevoked"));
  expect((await fetch(address)).status).toBe(404);
});

test("a new name is the only one, on attendance lists too", async () => {
  const [nada, officer] = [await account(), await visitor(plain)];
  const { page, t } = nada;
  await signIn(officer, "own-console", "console");
  await officer.page.goto(`${desk}/workshops/${ids.singing}/${ids["singing-date"]}`);
  await sees(officer, "ندى");

  await page.getByLabel(t("me.profile.name")).fill("");
  await press(nada, t("me.profile.save"));
  await sees(nada, t("faults.missing"));
  await page.getByLabel(t("me.profile.name")).fill("وردة الشام");
  await press(nada, t("me.profile.save"));
  await sees(nada, t("done.profile"));

  await officer.page.reload();
  await sees(officer, "وردة الشام");
  expect(await officer.page.content()).not.toContain("ندى");
});

test("a passphrase is changed by the one it was, and ends all other sessions", async () => {
  const [other, nada] = [await account(), await account()];
  const { page, t } = nada;
  const next = "seven lanterns on a slow boat";
  await change("not what it is at all", next);
  await sees(nada, t("refusals.signIn.wrongPassphrase"));
  expect(await page.content()).not.toContain(next);
  await change(passphrase, next);
  await sees(nada, t("done.passphrase"));
  await other.page.goto(`${portal}/home`);
  expect(other.page.url()).toBe(`${portal}/sign-in`);

  const { page: door } = other;
  await door.getByLabel(t("signIn.address")).fill(addressOf("own"));
  await door.getByLabel(t("signIn.passphrase")).fill(passphrase);
  await press(other, t("signIn.send"));
  await sees(other, t("refusals.signIn.wrong"));
  await door.getByLabel(t("signIn.passphrase")).fill(next);
  await press(other, t("signIn.send"));
  await door.waitForURL(`${portal}/home`);

  async function change(from: string, to: string) {
    const current = page.getByLabel(t("me.passphrase.current"));
    if (!(await current.isVisible()))
      await page.locator("summary", { hasText: t("me.passphrase.save") }).click();
    await current.fill(from);
    await page.getByLabel(t("signIn.join.passphrase")).fill(to);
    await page.getByLabel(t("signIn.join.again")).fill(to);
    await press(nada, t("me.passphrase.save"));
  }
});
