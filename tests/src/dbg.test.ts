import { inject, test } from "vitest";
import { parametersFor } from "./pages";
import { press, signIn, visitor } from "./visitor";

const house = inject("house");
test("dbg", async () => {
  const v = await visitor({ script: false });
  const { page, t } = v;
  page.on("response", (r) => {
    if (r.request().method() === "POST" || r.status() > 299)
  });
  await signIn(v, "boss", "console");
  const { token } = await parametersFor("portal", v.context);
  await page.goto(`${house.console}/workshops/import`);
  await press(v, t("programme.upload"));
  await page.waitForTimeout(500);
  await page.goto(`${house.portal}/join/${token}`);
  await page.getByLabel(t("signIn.address")).fill("a@b.example");
  await page.getByLabel(t("signIn.join.passphrase")).fill("too short");
  await page.getByLabel(t("signIn.join.again")).fill("too short");
  await press(v, t("signIn.join.send"));
  await page.waitForTimeout(800);
}, 20000);
