import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds, by rule, with the first thing that breaks it. `but`: rules that do not hold here. */
export async function barriers(
  page: Page,
  but: readonly string[] = [],
): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const rules = Object.fromEntries(but.map((rule) => [rule, { enabled: false }]));
  const { violations } = await page.evaluate(
    (rules) => window.axe.run({ resultTypes: ["violations"], rules }),
    rules,
  );
  return violations.map(
    ({ id, nodes: [first] }) => `${id}: ${first?.html} ${first?.failureSummary}`,
  );
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** The widths, in px, at which a page is wider than the screen, with what sticks out. */
export async function tooNarrow(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const kept = page.viewportSize();
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const culprit = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return null;
      const wide = [...document.querySelectorAll("body *")].findLast((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < -1 || right > clientWidth + 1;
      });
      return `${scrollWidth} px: ${wide?.outerHTML.slice(0, 200)}`;
    });
    if (culprit) found.push(`at ${width}: ${culprit}`);
  }
  if (kept) await page.setViewportSize(kept);
  return found;
}

/** Waits for the fonts that what is shown now needs. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await document.fonts.ready;
  });
}

/** What the browser takes when no font has a letter: then it draws a box, or nothing. */
const lastResort = "Open Sans";

/**
 * Visible texts, with the fonts they are drawn in, that are not as they should be: in a font of
 * their script, and if that is one of `ours`, in our own. `ours`: its name; null: any font will do.
 */
export async function wronglyDrawn(page: Page, ours: string | null): Promise<readonly string[]> {
  await settled(page);
  const texts = await page.evaluate(() => {
    const drawn = [...document.querySelectorAll("body *")].filter(
      (one) =>
        !one.closest("select, textarea, svg, script, style, .sr-only, code") &&
        !one.querySelector("code") &&
        one.checkVisibility({ visibilityProperty: true }) &&
        [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    );
    return drawn.map((one, index) => {
      one.setAttribute("data-text", String(index));
      return [...one.childNodes]
        .map((n) => (n.nodeType === 3 ? n.nodeValue : ""))
        .join(" ")
        .trim();
    });
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("DOM.enable");
  await cdp.send("CSS.enable");
  const { root } = await cdp.send("DOM.getDocument", { depth: 0 });
  const marked = { nodeId: root.nodeId, selector: "[data-text]" };
  const { nodeIds } = await cdp.send("DOM.querySelectorAll", marked);
  const fonts = await Promise.all(
    nodeIds.map((nodeId) => cdp.send("CSS.getPlatformFontsForNode", { nodeId })),
  );
  await cdp.detach();
  return texts.flatMap((text, index) => {
    const used = fonts[index]?.fonts ?? [];
    const families = used.map(({ familyName }) => familyName);
    const isOurs = used.every((one) => one.isCustomFont && one.familyName === ours);
    const isWrong = inOurScripts.test(text) ? !isOurs : families.includes(lastResort);
    if (used.length > 0 && (ours === null || !isWrong)) return [];
    return [`${text} (${families.join(", ") || "no font"})`];
  });
}

const inOurScripts =
  /^[\p{Script=Arabic}\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{P}\p{Z}\p{Cf}]+$/u;
