import { describe, expect, inject, test } from "vitest";
import { scripts } from "./scenario";
import { press, sees, signIn, visitor } from "./visitor";

const { console: desk } = inject("house");

describe.each(scripts)("a list of members, %s", (kind) => {
  const list = [
    "Community name;E-mail;Joined;Status;Notes",
    `رهف ${kind};rahaf-${kind}@test.example;2024-05-01;active;=1+1`,
    `"لمى ${kind}";LAMA-${kind}@test.example ;2023-01-31;lapsed;`,
    `Nobody ${kind};;2024-05-01;active;`,
    `Never ${kind};never-${kind}@test.example;31/02/2024;active;`,
  ].join("\r\n");

  test("is looked at, brought in by the worker, and brings nobody a second time", async () => {
    const mona = await visitor({ script: kind === "script" });
    const { page, t } = mona;
    await signIn(mona, `secretary-${kind}`, "console");
    for (const [time, button] of [
      ["first", t("memberImport.start")],
      ["second", null],
    ] as const) {
      await page.goto(`${desk}/members/import`);
      const file = { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(list) };
      await page.locator("input[type=file]").setInputFiles(file);
      await press(mona, t("memberImport.upload"));
      await page.waitForURL(/\/members\/import\/[0-9a-f-]{36}/);
      await sees(mona, t("memberImport.problems.title", { count: 2 }));
      if (time === "second") {
        await sees(mona, t("memberImport.known", { count: 2 }));
        continue;
      }
      await press(mona, button);
      // Without script the page asks anew by itself.
      await page.getByText(t("memberImport.finished.title")).first().waitFor({ timeout: 30_000 });
    }
    const file = await page.request.get(
      `${desk}/files/members?import=${page.url().split("/").at(-1)}`,
    );
    expect(await file.text()).toContain(`Nobody ${kind}`);
  });
});
