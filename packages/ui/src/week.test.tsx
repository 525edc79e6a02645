import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Shift, Week } from "./week";

const shift = (
  <Shift
    key="shift"
    look="open"
    time="10:00"
    title="Kitchen"
    href="/shift"
    people={<li>Noor</li>}
    standing="2 needed"
  />
);

test("the parts of the days stand in three rows, also where nothing is planned", () => {
  const html = renderToStaticMarkup(
    <Week
      none="No shifts"
      days={[
        { key: "sat", title: "Sat", date: "21 Nov", parts: [null, [shift], null] },
        { key: "sun", title: "Sun", date: "22 Nov", parts: [null, null, null] },
      ]}
    />,
  );
  const days = html.split("<section").slice(1);
  expect(days.map((day) => day.split('class="slot"').length - 1)).toEqual([3, 3]);
  expect(days.map((day) => day.includes("No shifts"))).toEqual([false, true]);
});

test("a shift is one item of its day, led to by its title, and says who is there", () => {
  const html = renderToStaticMarkup(shift);
  expect(html).toMatch(/^<li class="shift is-open">/);
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain('<a href="/shift">Kitchen</a>');
  expect(html).toContain("<ul><li>Noor</li></ul>");
});
