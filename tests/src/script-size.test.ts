import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { addressOf, pagesOf, parametersFor } from "./pages";
import { openVisitor, signIn } from "./visitor";

/** What a page of the portal may send to run, in kB of gzip. */
const limit = 150;

test(`no page of the portal sends more than ${limit} kB of script`, async () => {
  const member = await openVisitor();
  const stranger = await openVisitor();
  await signIn(member, "boss", "console");
  const parameters = await parametersFor("portal", member.context);
  await signIn(member, "reader");
  const sizes: [string, number][] = [];
  for (const one of pagesOf("portal").filter(({ plain }) => !plain)) {
    const { page } = one.signedIn ? member : stranger;
    const sent: Promise<Buffer>[] = [];
    const weigh = (answer: Awaited<ReturnType<typeof page.waitForResponse>>) => {
      if (answer.request().resourceType() === "script") sent.push(answer.body());
    };
    page.on("response", weigh);
    await page.goto(addressOf(one, parameters), { waitUntil: "networkidle" });
    page.off("response", weigh);
    const bytes = (await Promise.all(sent)).reduce((sum, one) => sum + gzipSync(one).length, 0);
    sizes.push([one.route, bytes / 1000]);
  }
  await Promise.all([member.context.close(), stranger.context.close()]);
  for (const [route, size] of sizes)
    process.stdout.write(`${size.toFixed(1).padStart(6)} kB  ${route}\n`);
  expect(sizes.filter(([, size]) => size > limit)).toEqual([]);
  expect(sizes.length).toBeGreaterThan(5);
});
