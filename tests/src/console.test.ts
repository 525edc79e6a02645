import { describe, expect, inject, test } from "vitest";
import { lettersTo } from "./letters";
import { addressOf, scripts } from "./scenario";
import { awake, press, sees, signIn, type Visitor, visitor } from "./visitor";

const { portal, console: desk, ids } = inject("house");

describe.each(scripts)("a coordinator, %s", (kind) => {
  const look = { script: kind === "script" };
  const of = (key: string) => `${key}-${kind}`;
  const guest = (number: number) => `ضيف ${kind} ${number}`;
  const workshopAt = (key: string) => `${desk}/workshops/${ids[of(key)]}`;
  const dateAt = (key: string) => `${workshopAt(key)}/${ids[`${of(key)}-date`]}`;

  async function coordinator(): Promise<Visitor> {
    const someone = await visitor(look);
    await signIn(someone, of("coordinator"), "console");
    return someone;
  }

  async function open(someone: Visitor, address: string) {
    await someone.page.goto(address);
    if (kind === "script") await awake(someone);
  }

  test("edits a workshop, and a slip keeps what was typed in both languages", async () => {
    const wafa = await coordinator();
    const { page, t } = wafa;
    await open(wafa, workshopAt("pottery"));
    const texts = page.locator("form").filter({ hasText: t("console.workshop.languagesHelp") });
    const [titles, descriptions] = [
      texts.getByLabel(t("console.workshop.title")),
      texts.getByLabel(t("console.workshop.description")),
    ];
    await titles.nth(0).fill("");
    await titles.nth(1).fill("");
    await descriptions.nth(0).fill("طين وماء.\nلا خبرة مطلوبة.");
    await descriptions.nth(1).fill("Clay and water.\nNo experience needed.");
    await texts.getByLabel(t("console.workshop.kind"), { exact: true }).selectOption("EVENT");
    await press(wafa, t("console.workshop.save"));
    await sees(wafa, t("form.refused"));
    expect(await descriptions.nth(0).inputValue()).toBe("طين وماء.\nلا خبرة مطلوبة.");
    expect(await descriptions.nth(1).inputValue()).toBe("Clay and water.\nNo experience needed.");
    expect(await texts.locator("select").inputValue()).toBe("EVENT");

    await titles.nth(0).fill(`فخّار ${kind}`);
    await titles.nth(1).fill(`Pottery ${kind}`);
    await press(wafa, t("console.workshop.save"));
    await sees(wafa, t("done.workshopSaved"));
    await page.goto(workshopAt("pottery"));
    expect(await descriptions.nth(1).inputValue()).toBe("Clay and water.\nNo experience needed.");
  });

  test("opens one more place, and whoever waits longest has it and is told", async () => {
    const wafa = await coordinator();
    const { page, t } = wafa;
    await open(wafa, `${dateAt("bread")}/change`);
    const capacity = page.getByLabel(t("console.date.capacity"));
    const room = page.getByLabel(t("console.date.room"));
    await capacity.fill("0");
    await room.fill("4");
    await press(wafa, t("console.date.save"));
    await sees(wafa, t("form.refused"));
    expect([await capacity.inputValue(), await room.inputValue()]).toEqual(["0", "4"]);
    await capacity.fill("3");
    await room.fill("3");
    await press(wafa, t("console.date.save"));
    await sees(wafa, t("done.dateChanged"));
    await sees(wafa, t("console.attendance.waiting"));
    const rows = page.getByRole("row");
    expect(await rows.filter({ hasText: guest(3) }).count()).toBe(1);
    expect(await rows.filter({ hasText: guest(4) }).count()).toBe(0);
    await sees(wafa, t("console.attendance.position", { position: 1 }));
    const [letter] = await lettersTo(addressOf(of("g3")), 1);
    expect(letter?.subject).toBe(t("neutral.answer"));
  });

  test("cancels a date, once, and everyone with a place is told", async () => {
    const wafa = await coordinator();
    const { page, t } = wafa;
    await open(wafa, `${dateAt("garden")}/cancel`);
    await press(wafa, t("console.date.cancel"));
    await sees(wafa, t("done.dateCancelled"));
    await page.goto(dateAt("garden"));
    await sees(wafa, t("console.attendance.cancelled"));

    const letters = await lettersTo(addressOf(of("g2")), 1);
    expect(letters.map(({ subject }) => subject)).toEqual([t("neutral.change")]);
    const told = await visitor(look);
    await signIn(told, of("g2"));
    await told.page.goto(`${portal}/messages`);
    const message = told.page
      .getByRole("listitem")
      .filter({ hasText: `حديقة ${kind}` })
      .first();
    await message.getByText(t("messages.unread"), { exact: true }).waitFor();
    await message.getByRole("link").click();
    await sees(told, t("workshops.card.cancelledTitle"));
  });

  test("notes who has arrived, takes one back, and prints the sheet", async () => {
    const wafa = await coordinator();
    const { page, t } = wafa;
    await open(wafa, dateAt("soon"));
    const box = (number: number) => page.getByRole("checkbox", { name: guest(number) });
    await box(1).check();
    await box(3).check();
    await press(wafa, t("console.attendance.save"));
    await sees(wafa, t("done.attendanceSaved"));
    await sees(wafa, t("console.attendance.present", { present: 2, taken: 3 }));
    await open(wafa, dateAt("soon"));
    expect([await box(1).isChecked(), await box(2).isChecked()]).toEqual([true, false]);
    await box(1).uncheck();
    await press(wafa, t("console.attendance.save"));
    await sees(wafa, t("console.attendance.present", { present: 1, taken: 3 }));

    await page.getByRole("link", { name: t("console.attendance.print") }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForURL(/\/sheet$/);
    await page.emulateMedia({ media: "print" });
    for (const number of [1, 2, 3]) await sees(wafa, guest(number));
    expect(await page.getByRole("button", { name: t("common.quickExit") }).isVisible()).toBe(false);
  });
});
