import { isolate } from "@commonhouse/i18n/isolate";
import { describe, inject, test } from "vitest";
import { scripts } from "./scenario";
import { press, sees, signIn, type Visitor, visitor } from "./visitor";

const { portal, console: desk, ids } = inject("house");

describe.each(scripts)("two people walk a part of the way together, %s", (kind) => {
  const look = { script: kind === "script" };
  const programmeId = ids[`walk-${kind}`] ?? "";

  /** Says what both have in common, and how to be reached. */
  async function write(who: Visitor, way: "request" | "offer", reach: string) {
    const { page, t } = who;
    await page.goto(`${portal}/mentorship/${programmeId}/${way}`);
    await page.locator('input[name="languages"][value="ar"]').check();
    await page.locator('input[name="times"][value="1-evening"]').check();
    await page.getByLabel(t("mentorship.form.reach"), { exact: true }).fill(reach);
    await press(
      who,
      t(way === "offer" ? "mentorship.form.sendOffer" : "mentorship.form.sendRequest"),
    );
    await sees(who, t("done.helpSaved"));
  }

  test("from both forms over a proposal to a pair, and to its end without a reason", async () => {
    const [ghada, samar, suad] = [await visitor(look), await visitor(look), await visitor(look)];
    const { t } = ghada;
    await signIn(ghada, `guide-${kind}`);
    await write(ghada, "offer", `الطابق الثالث ${kind}`);
    await signIn(samar, `seeker-${kind}`);
    await write(samar, "request", `المكتبة ${kind}`);

    await signIn(suad, `steward-${kind}`, "console");
    await suad.page.goto(`${desk}/mentorship/${programmeId}`);
    await suad.page
      .getByRole("link", { name: `سمر ${kind}` })
      .first()
      .click();
    await suad.page
      .getByRole("link", {
        name: suad.t("mentorship.console.fit.lookNamed", { name: isolate(`غادة ${kind}`) }),
      })
      .click();
    await press(suad, t("mentorship.console.compare.propose"));
    await sees(suad, t("done.pairProposed"));

    for (const one of [ghada, samar]) {
      await one.page.goto(`${portal}/mentorship`);
      await one.page
        .getByRole("link", { name: t("mentorship.proposals.see") })
        .first()
        .click();
      await press(one, t("mentorship.answer.yes"));
    }
    await sees(samar, `غادة ${kind}`);
    await sees(samar, `الطابق الثالث ${kind}`);
    await ghada.page.goto(`${portal}/mentorship`);
    await ghada.page
      .getByRole("link", { name: t("mentorship.pairs.open") })
      .first()
      .click();
    await sees(ghada, `المكتبة ${kind}`);
    await press(ghada, t("mentorship.pair.met"));
    await sees(ghada, t("done.pairMet"));

    await samar.page.getByRole("link", { name: t("mentorship.pair.end") }).click();
    await press(samar, t("mentorship.end.do"));
    await sees(samar, t("done.pairEnded"));
    await ghada.page.reload();
    await sees(ghada, t("mentorship.pair.endedTitle"));
  });
});
