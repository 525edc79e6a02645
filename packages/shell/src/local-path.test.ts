import { expect, test } from "vitest";
import { backFrom, localPath } from "./local-path";

const origin = "https://house.example";

test.for(["/", "/workshops", "/workshops?week=2026-11-16", "/a/b%20c"])("%s is ours", (path) => {
  expect(localPath(path)).toBe(path);
});

test.for([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "/%2e//evil.example",
  " /evil",
  "javascript:alert(1)",
  "evil",
  "",
  null,
  ["/"],
])("%j leads nowhere", (path) => {
  expect(localPath(path)).toBeNull();
});

test("whatever is let through stays here in the eyes of a browser", () => {
  const pieces = ["", "/", "\\", ".", "evil.example", ":", "@", "\t", "%2f", "?", "#"];
  const added = (starts: string[]) => starts.flatMap((start) => pieces.map((end) => start + end));
  const kept = added(added(added(added(["/"]))))
    .map(localPath)
    .filter((path) => path !== null);
  expect(kept.length).toBeGreaterThan(1000);
  for (const path of kept) expect(new URL(path, origin).origin).toBe(origin);
});

test("one goes back to where one was, and nowhere else", () => {
  const from = (referer?: string) => new Headers(referer ? { referer } : {});
  expect(backFrom(from(`${origin}/me?a=1`), "/", origin)).toBe("/me?a=1");
  expect(backFrom(from("https://evil.example/me"), "/home", origin)).toBe("/home");
  expect(backFrom(from(`${origin}//evil.example`), undefined, origin)).toBe("/");
  expect(backFrom(from(), "//evil.example", origin)).toBe("/");
  expect(backFrom(from("null"), "/home", null)).toBe("/home");
});
