import { expect, inject, test } from "vitest";
import { passphrase, scripts } from "./scenario";
import { press, sees, signIn, type Visitor, visitor } from "./visitor";

const house = inject("house");

test.each(scripts)("an invitation opens the door once, %s", async (kind) => {
  const script = kind === "script";
  const officer = await visitor({ script });
  await signIn(officer, "boss", "console");
  const name = `نسيم ${kind}`;
  const link = await invite(officer, name);
  expect(link).toMatch(new RegExp(`^${house.portal}/join/[\\w-]{20,}$`));

  const newcomer = await visitor({ script });
  const { page, t } = newcomer;
  // Scanners and previews open links too: that uses nothing.
  for (let opened = 0; opened < 2; opened++) {
    await page.goto(link);
    await sees(newcomer, name);
  }
  const fields = {
    address: page.getByLabel(t("signIn.address")),
    passphrase: page.getByLabel(t("signIn.join.passphrase")),
    again: page.getByLabel(t("signIn.join.again")),
  };
  const address = `nasim-${kind}@test.example`;
  await fields.address.fill(address);
  await choose("too short", "too short", t("refusals.signIn.tooShort"));
  await choose(passphrase, `${passphrase} or not`, t("faults.mismatch"));

  await fields.passphrase.fill(passphrase);
  await fields.again.fill(passphrase);
  await press(newcomer, t("signIn.join.send"));
  await page.waitForURL(`${house.portal}/home`);
  await sees(newcomer, name);

  const late = await visitor({ script });
  await late.page.goto(link);
  await sees(late, t("signIn.join.ended"));

  async function choose(first: string, second: string, said: string) {
    await fields.passphrase.fill(first);
    await fields.again.fill(second);
    await press(newcomer, t("signIn.join.send"));
    await sees(newcomer, said);
    expect(await fields.address.inputValue()).toBe(address);
    expect(await fields.passphrase.inputValue()).toBe("");
  }
});

/** As the console shows it: once, in answer to the button. */
async function invite(officer: Visitor, name: string) {
  const { page, t } = officer;
  await page.goto(`${house.console}/members`);
  await page.getByRole("link", { name: t("people.invite") }).click();
  await page.getByLabel(t("people.invitation.name")).waitFor();
  await press(officer, t("people.invitation.send"));
  await sees(officer, t("faults.missing"));
  await page.getByLabel(t("people.invitation.name")).fill(name);
  await press(officer, t("people.invitation.send"));
  await sees(officer, t("done.personInvited"));
  await press(officer, t("people.link.portal"));
  await sees(officer, t("people.link.shown"));
  return (await page.getByText(`${house.portal}/join/`).textContent()) ?? "";
}
