import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { accentStyle } from "./accent-style";
import { Face, initialOf } from "./face";
import { LanguageSwitch } from "./language-switch";
import { PortalShell } from "./portal-shell";
import { Seats } from "./seats";
import { threeShifts } from "./three-shifts";

const lights = (html: string) =>
  [...html.matchAll(/<i(?: class="([^"]*)")?>/g)].map(([, light]) => light ?? "");

test("windows show who is in, who waits, and which one is the reader's", () => {
  const taken = renderToStaticMarkup(<Seats label="-" taken={3} free={1} waiting={1} mine={1} />);
  expect(lights(taken)).toEqual(["on", "me", "on", "", "wait"]);
  const waiting = renderToStaticMarkup(<Seats label="-" taken={2} free={0} waiting={2} mine={3} />);
  expect(lights(waiting)).toEqual(["on", "on", "wait", "wait me"]);
});

test("windows are said in words, and above 24 the words are all there is", () => {
  const few = renderToStaticMarkup(<Seats label="24 of 24" taken={24} free={0} />);
  expect(few).toContain('role="img" aria-label="24 of 24"');
  const many = renderToStaticMarkup(<Seats label="24 of 25" taken={24} free={1} />);
  expect(lights(many)).toEqual([]);
  expect(many).toContain("24 of 25");
});

test("an initial is one sign as a reader counts, with its marks", () => {
  expect(initialOf("إحسان")).toBe("إ");
  expect(initialOf("  Z\u0308oe")).toBe("Z\u0308");
  expect(initialOf("👩‍🚀 Sam")).toBe("👩‍🚀");
  expect(initialOf("")).toBe("");
});

test("a face looks the same every time, and not all faces look alike", () => {
  const names = ["Noor", "Joud", "Wissam", "Zoë Çelik", "Marek", "Лена", "شمس", "Yuki"];
  const draw = () => names.map((name) => renderToStaticMarkup(<Face name={name} />));
  expect(draw()).toEqual(draw());
  const tints = draw().map((html) => /class="([^"]*)"/.exec(html)?.[1]);
  expect(new Set(tints).size).toBeGreaterThan(2);
});

test("whatever hue is set, only whole degrees reach the sheet", () => {
  expect(accentStyle()).toBe(":root{--accent-hue:262}");
  expect(accentStyle(-10.4)).toBe(":root{--accent-hue:350}");
  expect(accentStyle(Number.NaN)).toBe(":root{--accent-hue:262}");
  expect(accentStyle(JSON.parse('"0}body{display:none"'))).toBe(":root{--accent-hue:262}");
});

test("Shift three times leads out; slowly, or with letters in between, it does not", () => {
  const press = (presses: readonly (readonly [string, number])[], repeat = false) => {
    const isThird = threeShifts();
    return presses.map(([key, timeStamp]) => isThird({ key, timeStamp, repeat })).includes(true);
  };
  expect(
    press([
      ["Shift", 0],
      ["Shift", 300],
      ["Shift", 1400],
    ]),
  ).toBe(true);
  expect(
    press([
      ["Shift", 0],
      ["Shift", 900],
      ["Shift", 1600],
    ]),
  ).toBe(false);
  expect(
    press([
      ["Shift", 0],
      ["A", 50],
      ["Shift", 100],
      ["B", 150],
      ["Shift", 200],
    ]),
  ).toBe(false);
  expect(
    press(
      [
        ["Shift", 0],
        ["Shift", 30],
        ["Shift", 60],
      ],
      true,
    ),
  ).toBe(false);
});

const languages = {
  label: "Language: English",
  current: "en",
  languages: [
    { locale: "en", name: "English", dir: "ltr" },
    { locale: "ar", name: "العربية", dir: "rtl" },
  ],
  action: "/language",
  back: "/workshops?week=2",
} as const;

test("a language is chosen by a plain form that knows the way back", () => {
  const html = renderToStaticMarkup(<LanguageSwitch {...languages} />);
  expect(html).toContain('<form action="/language" method="post">');
  expect(html).toContain('name="back" value="/workshops?week=2"');
  expect(html).toMatch(
    /<button type="submit" value="ar" lang="ar" dir="rtl" name="locale">العربية/,
  );
  expect(html).toMatch(/lang="en" dir="ltr" aria-current="true"/);
});

test("every page of the portal has the way out, without script, and one main part", () => {
  const html = renderToStaticMarkup(
    <PortalShell
      skip="Skip to content"
      house={{ name: "The house", href: "/home" }}
      navLabel="Main"
      nav={[
        { href: "/home", label: "Home", icon: "home", current: true },
        { href: "/mentorship", label: "Mentoring", icon: "mentorship", wide: true },
      ]}
      languages={languages}
      exit="Quick exit"
    >
      <h1>Home</h1>
    </PortalShell>,
  );
  expect(html).toMatch(/<form class="exit" action="\/exit" method="post"><button type="submit"/);
  expect(html.match(/<main /g)).toHaveLength(1);
  expect(html).toMatch(/^<div class="portal has-nav"><a class="skip btn" href="#main">/);
  expect(html).toContain("<bdi>The house</bdi>");
  expect(html).toMatch(/<footer.*href="\/mentorship"/);
});
