import { randomUUID } from "node:crypto";
import type { Actor } from "@commonhouse/auth/actor";
import { translatorFor } from "@commonhouse/i18n/translator";
import { expect, test } from "vitest";
import { type MenuEntry, navFor } from "./menu";

const t = translatorFor("en", { timeZone: "UTC" });
const menu: readonly MenuEntry[] = [
  { href: "/", label: "today", icon: "clock" },
  { href: "/workshops", label: "workshops", icon: "workshops", permission: "workshops.manage" },
  { href: "/settings", label: "settings", icon: "settings", permission: "centre.configure" },
];

function officer(role: "HOST" | "ADMINISTRATOR"): Actor {
  const kind = role === "HOST" ? "WORKSHOP" : "CENTRE";
  const id = role === "HOST" ? randomUUID() : null;
  return { personId: randomUUID(), kind: "console", offices: [{ role, scope: { kind, id } }] };
}
const paths = (actor: Actor) => navFor(menu, actor, "/", t).map(({ href }) => href);

test("one sees the ways that one's offices open, in however small a scope", () => {
  expect(paths(officer("HOST"))).toEqual(["/", "/workshops"]);
  expect(paths(officer("ADMINISTRATOR"))).toEqual(["/", "/settings"]);
});

test.for([
  ["/", "/"],
  ["/?done=x", "/"],
  ["/workshops", "/workshops"],
  ["/workshops/1?day=2", "/workshops"],
  ["/workshopsx", undefined],
])("at %s the way %s is marked", ([path, href]) => {
  const entries = navFor(menu, officer("HOST"), path ?? "", t);
  expect(entries.find(({ current }) => current)?.href).toBe(href);
});
