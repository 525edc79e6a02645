import { expect, test } from "vitest";
import { createChoice, localeFrom, themeFrom } from "./choices";

const house = new URL("https://house.example");
const choose = createChoice("locale", () => house);

function sent(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  return new Request(new URL("/language", house), { method: "POST", body, headers });
}

test("a language that was chosen goes before what the browser asks for", () => {
  expect(localeFrom("ar", "fr")).toBe("ar");
  expect(localeFrom("xx", "fr")).toBe("fr");
  expect(localeFrom(undefined, null, "tr")).toBe("tr");
});

test("only light and dark are looks", () => {
  expect(["light", "dark", "x", undefined].map(themeFrom)).toEqual(["light", "dark", null, null]);
});

test("choosing a language keeps it and goes back to where one was", async () => {
  const answer = await choose(
    sent({ locale: "ar", back: "/x" }, { referer: `${house.origin}/me` }),
  );
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/me");
  expect(answer.headers.get("set-cookie")).toBe(
    "locale=ar; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax; Secure",
  );
});

test("at home the cookie works without https", async () => {
  const home = createChoice("theme", () => new URL("http://localhost:3000"));
  const { headers } = await home(sent({ theme: "dark" }));
  expect(headers.get("set-cookie")).toMatch(/^theme=dark; .*SameSite=Lax$/);
});

test("what is no language is forgotten", async () => {
  const { headers } = await choose(sent({ locale: "ar\r\nX: y" }));
  expect(headers.get("set-cookie")).toMatch(/^locale=; Max-Age=0;/);
});

test("a button without a form chooses nothing", async () => {
  const answer = await choose(new Request(house, { method: "POST" }));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
});

test.for(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
  "it never leads to %s",
  async (back) => {
    const answer = await choose(sent({ locale: "ar", back }, { referer: "https://evil.example/" }));
    expect(answer.headers.get("location")).toBe("/");
  },
);
