import * as calendar from "./calendar/rules";
import * as centre from "./centre/rules";
import * as me from "./me/rules";
import * as occurrences from "./occurrences/rules";
import * as outbox from "./outbox/rules";
import * as people from "./people/rules";
import * as places from "./places/rules";
import * as programme from "./programme/rules";
import * as signIn from "./sign-in/rules";
import * as workshops from "./workshops/rules";

/** Every area that declares something in its rules: it adds one line here. */
const areas = [
  calendar,
  centre,
  me,
  occurrences,
  outbox,
  people,
  places,
  programme,
  signIn,
  workshops,
] as const;

type Area = (typeof areas)[number];

type Merged<All> = (All extends unknown ? (one: All) => void : never) extends (
  both: infer Both,
) => void
  ? { readonly [Name in keyof Both]: Both[Name] }
  : never;

type Declared<Part extends "refusals" | "actions" | "notices"> = Merged<
  Area extends infer One ? (One extends Record<Part, infer Its> ? Its : never) : never
>;

function merged(part: string): unknown {
  return Object.assign({}, ...areas.map((area) => Reflect.get(area, part)));
}

/**
 * What all areas declare, together: every way to say no with its code (`refusals`), everything that is
 * recorded (`actions`), every kind of notice (`notices`).
 */
export const refusals = merged("refusals") as Declared<"refusals">;
export const actions = merged("actions") as Declared<"actions">;
export const notices = merged("notices") as Declared<"notices">;

type Objects = Area extends infer One ? (One extends { objects: infer Its } ? Its : never) : never;

/** What is recorded about, by the names of the models. */
export const objects = areas.flatMap(
  (area): readonly string[] => Reflect.get(area, "objects") ?? [],
) as Objects extends readonly (infer Kind)[] ? Kind[] : never;
