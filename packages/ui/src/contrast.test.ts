import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [light, auto, dark] = [
  "@theme static {",
  ':root:not([data-theme="light"]) {',
  '  [data-theme="dark"] {',
].map((opening) => {
  const start = css.indexOf(opening);
  return css.slice(start, css.indexOf("}", start)).slice(opening.length);
});

/** The colours of one block: lightness, chroma and hue as written. */
const coloursOf = (block = "") =>
  Object.fromEntries(
    [...block.matchAll(/--color-([\w-]+):\s*oklch\(([^;]+?)\);/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );

const themes = { light: coloursOf(light), dark: { ...coloursOf(light), ...coloursOf(dark) } };

/** What is read needs 4.5; edges of controls and parts of pictures need 3. */
const pairs = [
  {
    least: 4.5,
    front: "ink",
    backs: "paper surface sunk accent-wash lamp-wash done-wash danger-wash lit-near lit-far",
  },
  {
    least: 4.5,
    front: "ink-soft",
    backs: "paper surface sunk accent-wash lamp-wash done-wash danger-wash lit-near lit-far",
  },
  {
    least: 4.5,
    front: "accent",
    backs: "paper surface sunk accent-wash lamp-wash lit-near lit-far",
  },
  {
    least: 4.5,
    front: "accent-strong",
    backs: "paper surface sunk accent-wash lamp-wash lit-near lit-far",
  },
  { least: 4.5, front: "on-accent", backs: "accent accent-strong" },
  { least: 4.5, front: "lamp-ink", backs: "lamp-wash surface paper sunk" },
  { least: 4.5, front: "done", backs: "done-wash surface paper sunk" },
  { least: 4.5, front: "danger", backs: "danger-wash surface paper sunk" },
  { least: 3, front: "edge", backs: "paper surface lit-far lit-near" },
  { least: 3, front: "lamp-edge", backs: "surface paper lit-far lit-near lamp-wash" },
  { least: 3, front: "accent", backs: "surface paper sunk lit-near lit-far" },
  { least: 3, front: "danger", backs: "surface danger-wash" },
  { least: 3, front: "done", backs: "surface done-wash" },
];

/** Relative luminance of an oklch value, 0 to 1, by the matrices of CSS Color 4. */
function luminance(value: string, accentHue: number): number {
  const [l = 0, c = 0, h = 0] = value
    .replace("var(--accent-hue)", `${accentHue}`)
    .split(/\s+/)
    .map(Number);
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const within = (part: number) => Math.min(1, Math.max(0, part));
  const red = within(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z);
  const green = within(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z);
  const blue = within(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const hues = Array.from({ length: 360 }, (_, hue) => hue);

describe.each(Object.entries(themes))("in the %s theme", (_theme, colours) => {
  test.each(pairs)(
    "$front can be told from $backs, whatever the centre's hue",
    ({ least, front, backs }) => {
      for (const back of backs.split(" ")) {
        const [one, other] = [colours[front], colours[back]];
        if (!one || !other) throw new Error(`no colour ${front} or ${back}`);
        const worst = Math.min(
          ...hues.map((hue) => ratio(luminance(one, hue), luminance(other, hue))),
        );
        expect(worst, `${front} on ${back}`).toBeGreaterThanOrEqual(least);
      }
    },
  );
});

test("the two dark copies are equal", () => {
  const lines = (block = "") => block.split("\n").map((line) => line.trim());
  expect(lines(auto)).toEqual(lines(dark));
  expect(Object.keys(coloursOf(dark)).length).toBeGreaterThan(20);
});
