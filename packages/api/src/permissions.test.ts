import type { Actor, Office } from "@commonhouse/auth/actor";
import { expect, test } from "vitest";
import { can, type Permission, permissions, permissionsOf, reachOf } from "./permissions";

function holder(role: Office["role"], id: string | null): Actor {
  const kind = id === null ? "CENTRE" : "WORKSHOP";
  return { personId: "p", kind: "console", offices: [{ role, scope: { kind, id } }] };
}

const coordinator = holder("COORDINATOR", null);
const host = holder("HOST", "bread");
const nobody = { ...host, offices: [] };

test.for([
  { who: "a coordinator of the centre", actor: coordinator, id: "bread", yes: true },
  { who: "a coordinator asked about nothing", actor: coordinator, id: undefined, yes: true },
  { who: "the workshop's host", actor: host, id: "bread", yes: true },
  { who: "the host of another", actor: holder("HOST", "knots"), id: "bread", yes: false },
  { who: "a host asked about nothing", actor: host, id: undefined, yes: false },
  { who: "an administrator", actor: holder("ADMINISTRATOR", null), id: "bread", yes: false },
  { who: "nobody's officer", actor: nobody, id: "bread", yes: false },
])("$who may manage the workshop: $yes", ({ actor, id, yes }) => {
  expect(can(actor, "workshops.manage", id)).toBe(yes);
});

test("a list reaches everywhere, to some workshops, or nowhere", () => {
  expect(reachOf(coordinator, "places.manage")).toBeNull();
  const both = { ...host, offices: [...host.offices, ...holder("HOST", "knots").offices] };
  expect(reachOf(both, "places.manage")).toEqual(["bread", "knots"]);
  expect(
    reachOf({ ...both, offices: [...both.offices, ...coordinator.offices] }, "places.manage"),
  ).toBeNull();
  expect(reachOf(host, "people.read")).toEqual([]);
  expect(reachOf(nobody, "places.manage")).toEqual([]);
});

/** Whoever configures reads no lists of places, and whoever reads them configures nothing. */
const allowed: Record<Office["role"], readonly Permission[]> = {
  ADMINISTRATOR: [
    "people.invite",
    "people.read",
    "offices.give",
    "outbox.read",
    "audit.read",
    "centre.configure",
  ],
  COORDINATOR: [
    "workshops.create",
    "workshops.manage",
    "places.manage",
    "programme.import",
    "people.read",
  ],
  HOST: ["workshops.manage", "places.manage"],
  SECRETARY: ["people.invite", "people.read", "applications.decide", "members.manage"],
  TEAM_COORDINATOR: ["teams.create", "volunteers.manage"],
  MENTORSHIP_COORDINATOR: ["programmes.create", "mentorship.manage"],
  COMMITTEE_SECRETARY: ["committees.create", "committees.manage"],
};

test.for(Object.entries(allowed))("%s carries these permissions and no other", ([role, own]) => {
  const actor = holder(role as Office["role"], null);
  expect(permissions.filter((permission) => can(actor, permission))).toEqual(
    permissions.filter((permission) => own.includes(permission)),
  );
  expect(permissionsOf(role as Office["role"]).toSorted()).toEqual(own.toSorted());
});
