import * as agreements from "./agreements/rules";
import * as applications from "./applications/rules";
import * as assignments from "./assignments/rules";
import * as calendar from "./calendar/rules";
import * as centre from "./centre/rules";
import * as committees from "./committees/rules";
import * as consents from "./consents/rules";
import * as contacts from "./contacts/rules";
import * as decisions from "./decisions/rules";
import * as directory from "./directory/rules";
import * as exclusions from "./exclusions/rules";
import * as hours from "./hours/rules";
import * as me from "./me/rules";
import * as memberImport from "./member-import/rules";
import * as memberships from "./memberships/rules";
import * as mentorship from "./mentorship/rules";
import * as merging from "./merging/rules";
import * as occurrences from "./occurrences/rules";
import * as offices from "./offices/rules";
import * as outbox from "./outbox/rules";
import * as pairingNotes from "./pairing-notes/rules";
import * as pairings from "./pairings/rules";
import * as people from "./people/rules";
import * as places from "./places/rules";
import * as programme from "./programme/rules";
import * as programmes from "./programmes/rules";
import * as questions from "./questions/rules";
import * as seats from "./seats/rules";
import * as shifts from "./shifts/rules";
import * as signIn from "./sign-in/rules";
import * as skills from "./skills/rules";
import * as teams from "./teams/rules";
import * as terms from "./terms/rules";
import * as workshops from "./workshops/rules";

/** Every area that declares something in its rules: it adds one line here. */
const areas = [
  agreements,
  applications,
  assignments,
  calendar,
  centre,
  committees,
  consents,
  contacts,
  decisions,
  directory,
  exclusions,
  hours,
  me,
  memberImport,
  memberships,
  mentorship,
  merging,
  occurrences,
  offices,
  outbox,
  pairingNotes,
  pairings,
  people,
  places,
  programme,
  programmes,
  questions,
  seats,
  shifts,
  signIn,
  skills,
  teams,
  terms,
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
