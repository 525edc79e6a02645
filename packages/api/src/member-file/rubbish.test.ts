import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSheet, writeSheet } from "../member-csv/rules";
import { readMembers } from "./rules";
import { house } from "./testing";

const file = readFileSync(new URL("../../../../tests/data/members-2000.csv", import.meta.url));
const read = (bytes: Uint8Array) => readMembers(bytes, null, house);
const bytesOf = (text: string) => Buffer.from(text);

test("whatever bytes come, it answers", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      expect(read(bytes)).toBeDefined();
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
      expect(read(bytesOf(`name,mail\n${text}`))).toBeDefined();
    }),
  );
});

const cell = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .map((text) => text.replaceAll(/[\r\uFFFD]|\p{Cs}/gu, ""));
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 9,
});

test("what is written is read again, whatever stands in it", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(",", ";", "\t"), (written, delimiter) => {
      const text = writeSheet([["name", "mail", "note"], ...written], delimiter);
      const sheet = readSheet(bytesOf(text));
      const full = written.filter((row) => row.some((one) => one.trim() !== ""));
      const empty = full.length === 0 ? { unreadable: "empty", line: 1 } : null;
      const read = "unreadable" in sheet ? sheet : sheet.entries.map(({ cells }) => cells);
      expect(read).toEqual(empty ?? full);
    }),
    { numRuns: 300 },
  );
});

test("a damaged file is read in part, and every line it gives is whole", () => {
  const damage = fc.record({ at: fc.nat(file.length - 1), bytes: fc.uint8Array({ maxLength: 9 }) });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 30 }), (damages) => {
      const broken = Uint8Array.from(file);
      for (const { at, bytes } of damages) broken.set(bytes.slice(0, broken.length - at), at);
      const members = read(broken);
      if ("unreadable" in members) return;
      for (const { row, problems } of members.lines) {
        if (problems.length > 0) continue;
        expect(row.mail).toContain("@");
        expect(row.name.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 25 },
  );
}, 30_000);

const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
  randomBytes(500),
]);
const header = "name,mail\n";

test.for([
  ["an empty file", Buffer.of(), "empty"],
  ["a mark alone", bytesOf("\uFEFF"), "empty"],
  ["blank lines", bytesOf("\n\n \n"), "empty"],
  ["a heading alone", bytesOf(header), "empty"],
  ["a picture", png, "unreadable"],
  ["noise of ten megabytes", randomBytes(10_000_000), "unreadable"],
  ["noise in letters", bytesOf(randomBytes(7_000_000).toString("base64")), "unreadable"],
  ["lines of one column", bytesOf("Ada\nBo\n"), "unreadable"],
  ["a line without an end", bytesOf(`${header}${"x".repeat(9_000_000)}`), "unreadable"],
  ["columns without end", bytesOf(",".repeat(90_000)), "unreadable"],
  [
    "a quotation that never ends",
    bytesOf(`${header}Ada,a@x.org\n"Bo,b@x.org\nCy,c@x.org`),
    "openQuote",
  ],
  ["one that swallows a book", bytesOf(`${header}"${"x\n".repeat(500_000)}`), "openQuote"],
  ["quotation marks alone", bytesOf('"'.repeat(90_001)), "openQuote"],
  ["empty cells by the million", bytesOf(`${header}${",\n".repeat(8_000_000)}`), "tooMany"],
  ["too many records", bytesOf(header + "A,a@x.org\n".repeat(60_001)), "tooMany"],
  ["too many bytes", Buffer.alloc(16 * 1024 * 1024 + 1, "a,b\n"), "tooLarge"],
] as const)("%s is refused before it takes long", ([, bytes, unreadable]) => {
  const before = performance.now();
  expect(read(bytes)).toMatchObject({ unreadable });
  expect(performance.now() - before).toBeLessThan(3_000);
});

test("a quotation that never ends is found where it begins", () => {
  const source = `${header}Ada,a@x.org\n"Bo\nBo",b@x.org\n"Cy,c@x.org\nDi,d@x.org`;
  expect(read(bytesOf(source))).toEqual({ unreadable: "openQuote", line: 5 });
});

test("blank lines by the million are passed over", () => {
  const before = performance.now();
  expect(read(bytesOf(`${header}${"\n".repeat(8_000_000)}Ada,a@x.org`))).toMatchObject({
    facts: { total: 1 },
    lines: [{ line: 8_000_002 }],
  });
  expect(performance.now() - before).toBeLessThan(6_000);
}, 30_000);

test("fifty thousand lines are read in a few seconds", () => {
  const lines = Array.from({ length: 50_000 }, (_, n) => {
    return `Ada ${n},they,a${n}@example.org,+44 7700 ${n},en,2020-01-01,active,bread; tea,South,`;
  });
  const head = "Name,Pronouns,E-mail,Phone,Language,Joined,Status,Skills,Area,Notes\n";
  const before = performance.now();
  expect(read(bytesOf(head + lines.join("\n")))).toMatchObject({
    facts: { total: 50_000, faulty: 0 },
  });
  expect(performance.now() - before).toBeLessThan(10_000);
}, 30_000);
