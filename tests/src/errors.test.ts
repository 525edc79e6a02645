import { expect, inject, test } from "vitest";
import { scripts } from "./scenario";
import { awake, press, sees, signIn, visitor } from "./visitor";

const house = inject("house");

for (const app of ["portal", "console"] as const) {
  const origin = house[app];

  test(`${app}: an unknown address is 404 and says so, without script too`, async () => {
    const stranger = await visitor({ script: false }, [404]);
    const { page, t } = stranger;
    const answer = await page.goto(`${origin}/no/such/page`);
    expect(answer?.status()).toBe(404);
    await page.getByRole("heading", { level: 1, name: t("shell.notFound.title") }).waitFor();
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  });

  test(`${app}: a page that cannot be drawn says when to come back`, async () => {
    const stranger = await visitor({ script: false }, [503]);
    const { page, t } = stranger;
    const answer = await page.goto(`${origin}/unavailable?incident=0badcafe`);
    expect([answer?.status(), answer?.headers()["retry-after"]]).toEqual([503, "30"]);
    await sees(stranger, t("shell.unavailable.title"));
    await sees(stranger, "0badcafe");
    await page.getByRole("button", { name: t("common.quickExit") }).click();
    await page.waitForURL(`${origin}/leave`);
  });

  test(`${app}: what another site sends is refused before anything reads it`, async () => {
    const elsewhere = { Origin: "https://elsewhere.example" };
    const fields = { method: "POST", body: new URLSearchParams({ locale: "en" }) };
    const ours = { Origin: origin };
    const statuses = await Promise.all(
      [elsewhere, { Origin: "null" }, {}, { ...ours, "Sec-Fetch-Site": "cross-site" }, ours].map(
        (headers) =>
          fetch(`${origin}/language`, { ...fields, headers, redirect: "manual" }).then(
            ({ status }) => status,
          ),
      ),
    );
    expect(statuses).toEqual([403, 403, 403, 403, 303]);
  });
}

test.each(scripts)("a session that ended while typing keeps the text, %s", async (kind) => {
  const typing = await visitor({ script: kind === "script" });
  const { page, context, t } = typing;
  await signIn(typing, `typing-${kind}`, "console");
  await page.goto(`${house.console}/workshops/new`);
  if (kind === "script") await awake(typing);
  const title = page.getByLabel(t("console.workshop.title")).first();
  const text = page.getByLabel(t("console.workshop.description")).first();
  await title.fill("أمسية هادئة");
  await text.fill("سطر أول\nسطر ثانٍ");
  await context.clearCookies();
  await press(typing, t("console.workshop.create"));
  await sees(typing, t("refusals.signedOut"));

  const door = context.waitForEvent("page");
  await page
    .getByRole("main")
    .getByRole("link", { name: t("common.signIn") })
    .click();
  await signIn({ ...typing, page: await door }, `typing-${kind}`, "console");
  // With script the form has stayed; without, a page keeps what it sent.
  await press(typing, t(kind === "script" ? "console.workshop.create" : "common.continue"));
  await sees(typing, t("done.workshopCreated"));
  expect(await title.inputValue()).toBe("أمسية هادئة");
  expect(await text.inputValue()).toBe("سطر أول\nسطر ثانٍ");
});
