import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { consoleRouter } from "./console-router";
import { describe, described } from "./describe";
import { portalRouter } from "./portal-router";

const all = [...describe("portal", portalRouter), ...describe("console", consoleRouter)];

test("docs/api.json says what the routers say; npm run api:describe writes it", () => {
  const written = fileURLToPath(new URL("../../../docs/api.json", import.meta.url));
  expect(readFileSync(written, "utf8")).toBe(described(portalRouter, consoleRouter));
});

test("a procedure is described with its audience, scope, input, output and refusals", () => {
  expect(all.find(({ path }) => path === "places.checkIn")).toMatchObject({
    app: "console",
    type: "mutation",
    audience: "places.manage",
    scope: "workshopId",
    input: { properties: { occurrenceId: { format: "uuid" } } },
    output: { properties: { present: { type: "integer" } } },
    refusals: ["notFound", "places.tooEarly", "places.tooLate"],
  });
});

/** Every schema within a schema, with the way to it. */
function partsOf(schema: unknown, way: string): readonly (readonly [string, object])[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties, items, anyOf, additionalProperties } = schema as Record<string, object>;
  const inner = [
    ...Object.entries(properties ?? {}).map(([key, part]) => [`${way}.${key}`, part] as const),
    ...Object.entries(anyOf ?? {}).map(([key, part]) => [`${way}|${key}`, part] as const),
    ...[items, additionalProperties].map((part) => [`${way}.*`, part] as const),
  ];
  return [[way, schema], ...inner.flatMap(([to, part]) => partsOf(part, to))];
}

test("nothing is described as anything at all", () => {
  const vague = all.flatMap(({ app, path, input, output }) =>
    [...partsOf(input, `${app} ${path} <`), ...partsOf(output, `${app} ${path} >`)].flatMap(
      ([way, part]) =>
        ["type", "anyOf", "oneOf", "const", "enum", "$ref"].some((key) => key in part) ? [] : way,
    ),
  );
  expect(vague).toEqual([]);
});

/** Bounded by a refusal of its own, so that whoever sends it is told how much it may be. */
const measured = ["console programme.saveDraft.source"];

test("every text that is sent has a greatest length, and every list a greatest number", () => {
  const endless = all.flatMap(({ app, path, input }) =>
    partsOf(input, `${app} ${path}`).flatMap(([way, part]) => {
      const says = part as Record<string, unknown>;
      const bounded = ["maxLength", "format", "enum", "const", "pattern", "description"].some(
        (key) => key in says,
      );
      if (says.type === "string") return bounded ? [] : way;
      return says.type === "array" && !("maxItems" in says) ? way : [];
    }),
  );
  expect(endless).toEqual(measured);
});
