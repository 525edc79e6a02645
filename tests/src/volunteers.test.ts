import { isolate } from "@commonhouse/i18n/isolate";
import { describe, expect, inject, test } from "vitest";
import { scripts } from "./scenario";
import { press, sees, signIn, visitor } from "./visitor";

const { portal, console: desk, ids } = inject("house");

describe.each(scripts)("volunteers, %s", (kind) => {
  const look = { script: kind === "script" };
  const of = (key: string) => `${key}-${kind}`;
  const shiftOf = (name: string) => `${portal}/volunteering/${ids[`${of("kitchen")}-${name}`]}`;
  const atDesk = (name: string) =>
    `${desk}/volunteers/${ids[of("kitchen")]}/${ids[`${of("kitchen")}-${name}`]}`;

  test("somebody takes a shift, learns why another cannot be theirs, and gives it back", async () => {
    const huda = await visitor(look);
    const { page, t } = huda;
    await signIn(huda, of("helper"));
    await page.goto(`${portal}/volunteering`);
    await page.goto(shiftOf("next"));
    await press(huda, t("volunteers.take"));
    await sees(huda, t("done.shiftTaken"));
    await sees(huda, t("volunteers.card.mine.title"));

    await page.goto(`${portal}/home`);
    await page.locator("main").getByText(`المطبخ ${kind}`).first().waitFor();

    await page.goto(shiftOf("beside"));
    await sees(huda, t("volunteers.card.clash.title"));
    await page.goto(`${portal}/workshops/${ids[`${of("pottery")}-date`]}`);
    await press(huda, t("workshops.card.take"));
    await sees(huda, t("refusals.places.shiftThen"));

    await page.goto(shiftOf("next"));
    await press(huda, t("volunteers.card.giveBack"));
    await sees(huda, t("done.shiftGivenBack"));
    await sees(huda, t("volunteers.card.take.title"));
  });

  test("whoever coordinates puts somebody down, who reads of it under today's name", async () => {
    const [suad, rafiq] = [await visitor(look), await visitor(look)];
    await signIn(rafiq, of("mate"));
    await rafiq.page.goto(`${portal}/me`);
    await rafiq.page.getByLabel(rafiq.t("me.profile.name")).fill(`رفيقة ${kind}`);
    await press(rafiq, rafiq.t("me.profile.save"));

    await signIn(suad, of("steward"), "console");
    await suad.page.goto(atDesk("beside"));
    const name = isolate(`رفيقة ${kind}`);
    await press(suad, suad.t("volunteers.console.shift.assignNamed", { name }));
    await sees(suad, suad.t("done.shiftAssigned"));
    await suad.page
      .getByRole("button", {
        name: suad.t("volunteers.console.shift.freeNamed", { name }),
      })
      .waitFor();

    await rafiq.page.goto(`${portal}/messages`);
    const message = rafiq.page.getByRole("listitem").filter({ hasText: `المطبخ ${kind}` });
    await message.getByRole("link").first().click();
    await rafiq.page.waitForURL(shiftOf("beside"));
    await sees(rafiq, rafiq.t("volunteers.card.mine.title"));

    await press(suad, suad.t("volunteers.console.shift.freeNamed", { name }));
    await sees(suad, suad.t("done.shiftFreed"));
  });

  test("hours are noted by whoever worked, confirmed by the office, and shown", async () => {
    const [layth, suad] = [await visitor(look), await visitor(look)];
    await signIn(layth, of("late"));
    await layth.page.goto(`${portal}/volunteering/hours`);
    await layth.page.getByLabel(layth.t("volunteers.minutes.hours"), { exact: true }).fill("١");
    await layth.page.getByLabel(layth.t("volunteers.minutes.minutes"), { exact: true }).fill("45");
    await press(layth, layth.t("volunteers.minutes.save"));
    await sees(layth, layth.t("done.hoursNoted"));

    await signIn(suad, of("steward"), "console");
    await suad.page.goto(`${desk}/volunteers/hours`);
    await suad.page.goto(atDesk("over"));
    await press(suad, suad.t("volunteers.console.shift.confirm"));
    await sees(suad, suad.t("done.hoursConfirmed"));

    await layth.page.goto(`${portal}/volunteering/hours`);
    await layth.page
      .getByText(layth.t("volunteers.hours.isConfirmed"), { exact: true })
      .first()
      .waitFor();
  });

  test("a series is planned, stands in the week, and is cancelled from a day on", async () => {
    const suad = await visitor(look);
    const { page, t } = suad;
    await signIn(suad, of("steward"), "console");
    await page.goto(`${desk}/volunteers/plan?teamId=${ids[of("kitchen")]}`);
    const [first, last] = [14, 42].map((days) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
    );
    await page.getByLabel(t("volunteers.console.form.first"), { exact: true }).fill(first ?? "");
    await page.getByLabel(t("volunteers.console.form.from"), { exact: true }).fill("18:00");
    await page.getByLabel(t("volunteers.console.form.until"), { exact: true }).fill("20:00");
    await page.getByLabel(t("volunteers.console.form.repeats.1"), { exact: true }).check();
    await page.getByLabel(t("volunteers.console.form.last"), { exact: true }).fill(last ?? "");
    await press(suad, t("volunteers.console.form.preview"));
    await sees(suad, t("volunteers.console.form.dateCount", { count: 5 }));
    await page.getByLabel(t("volunteers.console.form.needed"), { exact: true }).fill("3");
    await press(suad, t("volunteers.console.form.create", { count: 5 }));
    await sees(suad, t("done.seriesPlanned"));
  });

  test("the console's first page leads to where somebody is missing", async () => {
    const suad = await visitor(look);
    await signIn(suad, of("steward"), "console");
    await suad.page.goto(desk);
    await suad.page.locator('main a[href="/volunteers"]').first().click();
    await suad.page.waitForURL(`${desk}/volunteers`);
    expect(await suad.page.locator("h1").count()).toBe(1);
  });
});
