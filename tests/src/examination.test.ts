import { expect, inject, onTestFinished, test } from "vitest";
import { barriers, tooNarrow, wronglyDrawn } from "./examination";
import { openVisitor } from "./visitor";

// A look that finds nothing anywhere guards nothing: here there is something to find.

async function pageWith(body: string) {
  const { page, context } = await openVisitor();
  onTestFinished(() => context.close());
  const head = '<title>x</title><meta name="viewport" content="width=device-width">';
  await page.setContent(`<!doctype html><html lang="en"><head>${head}</head>${body}</html>`);
  return page;
}

const sound = "<body><main><h1>Here</h1></main></body>";

test("a picture without words and a pale text are barriers", async () => {
  expect(await barriers(await pageWith(sound))).toEqual([]);
  const body = `<body><main><h1>Here</h1><img src="data:,"><p style="color:#ddd">Pale</p></main></body>`;
  const found = await barriers(await pageWith(body));
  expect(found.map((one) => one.split(":")[0]).toSorted()).toEqual(["color-contrast", "image-alt"]);
});

test("what sticks out of a small screen is found", async () => {
  expect(await tooNarrow(await pageWith(sound), [320, 1280])).toEqual([]);
  const wide = await pageWith('<body><main><p style="width:700px">Wide</p></main></body>');
  expect(await tooNarrow(wide, [320, 1280])).toEqual([expect.stringMatching(/^at 320: 7\d\d px/)]);
});

test("a text in a font that is not ours, and one in none, are found", async () => {
  const page = await pageWith("<body><main><h1>Here</h1><p>\u{1F3DB}</p></main></body>");
  expect(await wronglyDrawn(page, "Rubik Light")).toEqual([
    "Here (Open Sans)",
    expect.stringContaining("\u{1F3DB} ("),
  ]);
});

test("whatever leaves the house, or would run without leave, is noticed", async () => {
  const { page, context, faults } = await openVisitor();
  onTestFinished(() => context.close());
  await page.goto(`${inject("house").portal}/sign-in`);
  expect(faults).toEqual([]);
  await page.evaluate(() => {
    const picture = new Image();
    picture.src = "https://elsewhere.example/x.png";
    document.body.append(picture);
    const script = document.createElement("script");
    script.textContent = "0";
    document.body.append(script);
  });
  await expect.poll(() => faults.length).toBeGreaterThanOrEqual(2);
  expect(faults.join("\n")).toMatch(/elsewhere\.example.*img-src|img-src.*elsewhere/s);
  expect(faults.join("\n")).toContain("script-src");
  faults.length = 0;
  await page.goto("https://elsewhere.example/").catch(() => undefined);
  expect(faults.join("\n")).toContain("left: https://elsewhere.example/");
});
