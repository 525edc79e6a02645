import { expect, test } from "vitest";
import { personalColumns, personalColumnsOf, unexplainedColumnsOf } from "./personal-data";
import { readModels } from "./prisma-files";

const withColumn = (...lines: string[]) =>
  `model Guest {\n  id String @db.Uuid\n  ${lines.join("\n  ")}\n}\n`;

test("every column of text, bytes or JSON says what it is for, or that it is not personal", () => {
  expect(unexplainedColumnsOf(readModels())).toEqual([]);
});

test("what a comment says is read in its parts", () => {
  expect(personalColumns).toContainEqual({
    table: "Person",
    column: "name",
    purpose: "to be called by",
    basis: "contract",
    keep: "until erased",
    seenBy: [
      "self",
      "people.read",
      "places.manage",
      "volunteers.manage",
      "mentorship.manage",
      "partner",
    ],
  });
});

test.for([
  ["nothing at all", withColumn("note String")],
  ["only that it is sealed", withColumn("/// Sealed.", "note Bytes?")],
  ["no basis", withColumn("/// personal: to help; until erased; seen by self", "note Json")],
  ["an empty part", withColumn("/// personal: to help; ; until erased; seen by self", "note Json")],
  [
    "not who sees it",
    withColumn("/// personal: to help; consent; until erased; self", "note String[]"),
  ],
  ["nobody by name", withColumn("/// personal: to help; consent; a day; seen by ", "note String")],
  ["it above another column", withColumn("/// not personal", "at DateTime", "note String?")],
])("a column that says %s is found", ([, models = ""]) => {
  expect(unexplainedColumnsOf(models)).toEqual(["Guest.note"]);
  expect(personalColumnsOf(models)).toEqual([]);
});

test("ids, times and choices need no explanation", () => {
  expect(unexplainedColumnsOf(withColumn("kind Kind", "at DateTime", "stringent Int"))).toEqual([]);
});
