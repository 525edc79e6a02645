import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TermLine } from "./term-line";

const rows = [
  { key: "a", label: "Noor", spans: [{ from: 0, until: 50 }] },
  {
    key: "b",
    label: "A name far too long for such a line",
    spans: [{ from: 50, until: 100, vacant: true }],
  },
];

function draw(rtl: boolean) {
  const marks = [{ at: 50, label: "2026" }];
  return renderToStaticMarkup(
    <TermLine label="-" rows={rows} marks={marks} from={0} until={100} now={50} rtl={rtl} />,
  );
}

const rects = (html: string) =>
  [...html.matchAll(/<rect class="(\w+)" x="([\d.]+)" y="\d+" width="([\d.]+)"/g)].map(
    ([, kind, x, width]) => [kind, Number(x), Number(width)],
  );

test("terms are bars on one line of time, vacant time is another kind of bar", () => {
  expect(rects(draw(false))).toEqual([
    ["term", 210, 317],
    ["gap", 530, 317],
  ]);
});

test("time runs from the right where one reads so", () => {
  expect(rects(draw(true))).toEqual([
    ["term", 330, 317],
    ["gap", 10, 317],
  ]);
});

test("a long name is cut where others begin", () => {
  expect(draw(false)).toContain("A name far too long f…</text>");
});
