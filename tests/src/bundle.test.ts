import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Everything that a built app runs on the server. */
function bundleOf(app: "web" | "admin") {
  const folder = join(root, "apps", app, ".next/server");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}

const forMembers = ["take_place(", "give_up_place("];
const forOffices = [
  "change_occurrence(",
  "cancel_occurrence(",
  "check_in(",
  "give_office(",
  "end_office(",
  "retry_message(",
];

test("the portal's process holds nothing of what only people of office may ask", () => {
  const portal = bundleOf("web");
  expect(forMembers.filter((call) => !portal.includes(call))).toEqual([]);
  expect(forOffices.filter((call) => portal.includes(call))).toEqual([]);
});

test("the console's process does hold it: the search would have found it", () => {
  const desk = bundleOf("admin");
  expect(forOffices.filter((call) => !desk.includes(call))).toEqual([]);
});
