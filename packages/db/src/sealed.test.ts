import { randomBytes } from "node:crypto";
import { assert, property, string, stringMatching } from "fast-check";
import { expect, test } from "vitest";
import { createSealed, readKeys } from "./sealed";

const line = (version: number) => `${version}:${randomBytes(32).toString("base64")}`;
const first = line(1);
const sealed = createSealed(readKeys(first));

test("opens what it sealed, and never seals alike twice", () => {
  const [once, again] = [
    sealed.seal("Person.name:1", "ليلى"),
    sealed.seal("Person.name:1", "ليلى"),
  ];
  expect(sealed.open("Person.name:1", once)).toBe("ليلى");
  expect(once).not.toEqual(again);
});

test("whatever was sealed comes back as it was, anywhere", () => {
  const word = stringMatching(/^\w{1,12}$/);
  assert(
    property(word, word, word, string({ unit: "grapheme" }), (table, column, row, text) => {
      const spot = `${table}.${column}:${row}` as const;
      expect(sealed.open(spot, sealed.seal(spot, text))).toBe(text);
    }),
  );
});

test("a value swapped with another row's is refused", () => {
  const bytes = sealed.seal("Person.name:1", "Ada");
  expect(() => sealed.open("Person.name:2", bytes)).toThrow();
  expect(() => sealed.open("Person.note:1", bytes)).toThrow();
});

test("a value altered in any byte, or cut short, is refused", () => {
  const bytes = sealed.seal("Person.name:1", "Ada");
  for (const index of bytes.keys()) {
    const altered = Uint8Array.from(bytes, (byte, at) => (at === index ? byte ^ 1 : byte));
    expect(() => sealed.open("Person.name:1", altered)).toThrow();
    expect(() => sealed.open("Person.name:1", bytes.subarray(0, index))).toThrow();
  }
});

test("a new key seals, the old one still opens", () => {
  const rotated = createSealed(readKeys(`${first}\n${line(2)}\n`));
  expect(rotated.open("Person.name:1", sealed.seal("Person.name:1", "Ada"))).toBe("Ada");
  expect(rotated.seal("Person.name:1", "Ada")[0]).toBe(2);
});

test.for([
  ["with version 0", line(0)],
  ["with a version too many", line(256)],
  ["between two versions", line(1.5)],
  ["too short", "1:AAAA"],
  ["left out", "1"],
  ["with another of its version", `${first} ${line(1)}`],
])("a key %s is refused", ([, lines = ""]) => {
  expect(() => readKeys(lines)).toThrow();
});

test("without key 1 nothing starts: no address would be found again", () => {
  expect(() => createSealed(readKeys(line(2)))).toThrow("No key of version 1");
  expect(() => createSealed(readKeys(""))).toThrow("No key of version 1");
});

test("an address is found however it was typed", () => {
  const index = sealed.index("Person.mail", "zoë@example.org");
  expect(index).toHaveLength(32);
  for (const typed of [" Zoë@Example.org ", "ZOE\u0308@EXAMPLE.ORG", "zoe\u0308@example.org\n"]) {
    expect(sealed.index("Person.mail", typed)).toEqual(index);
  }
  expect(sealed.index("Person.mail", "zoe@example.org")).not.toEqual(index);
});

test("an index tells nothing without the key, and nothing to another purpose", () => {
  const index = sealed.index("Person.mail", "ada@example.org");
  expect(sealed.index("SignInDelay.key", "ada@example.org")).not.toEqual(index);
  expect(createSealed(readKeys(line(1))).index("Person.mail", "ada@example.org")).not.toEqual(
    index,
  );
});

test("an index stays the same when a new key comes", () => {
  const rotated = createSealed(readKeys(`${first} ${line(2)}`));
  const index = sealed.index("Person.mail", "ada@example.org");
  expect(rotated.index("Person.mail", "ada@example.org")).toEqual(index);
});
