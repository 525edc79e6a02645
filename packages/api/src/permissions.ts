import type { Actor, Office } from "@commonhouse/auth/actor";

/**
 * Which offices carry which permission, as data: menus and the access tables read it too.
 * Configuring the house opens nobody's list, and reading a list configures nothing.
 */
const carriedBy = {
  "workshops.create": ["COORDINATOR"],
  "workshops.manage": ["COORDINATOR", "HOST"],
  "places.manage": ["COORDINATOR", "HOST"],
  "programme.import": ["COORDINATOR"],
  "people.invite": ["ADMINISTRATOR", "SECRETARY"],
  "people.read": ["ADMINISTRATOR", "COORDINATOR", "SECRETARY"],
  "applications.decide": ["SECRETARY"],
  "members.manage": ["SECRETARY"],
  "teams.create": ["TEAM_COORDINATOR"],
  "volunteers.manage": ["TEAM_COORDINATOR"],
  "programmes.create": ["MENTORSHIP_COORDINATOR"],
  "mentorship.manage": ["MENTORSHIP_COORDINATOR"],
  "committees.create": ["COMMITTEE_SECRETARY"],
  "committees.manage": ["COMMITTEE_SECRETARY"],
  "offices.give": ["ADMINISTRATOR"],
  "outbox.read": ["ADMINISTRATOR"],
  "audit.read": ["ADMINISTRATOR"],
  "centre.configure": ["ADMINISTRATOR"],
} as const satisfies Record<string, readonly Office["role"][]>;

export type Permission = keyof typeof carriedBy;

export const permissions = Object.keys(carriedBy) as Permission[];

/** All that an office carries, so that a page can say it in words. */
export function permissionsOf(role: Office["role"]): readonly Permission[] {
  return permissions.filter((permission) => carriers(permission).includes(role));
}

/**
 * Whether one of the actor's offices carries the permission there. Centre-wide offices reach
 * everywhere; without a scope only they count.
 */
export function can(actor: Actor, permission: Permission, scopeId?: string) {
  return officesFor(actor, permission).some(
    ({ scope }) => scope.kind === "CENTRE" || (scopeId !== undefined && scope.id === scopeId),
  );
}

/**
 * How far a permission reaches: everywhere (null), or only to these ids. For the `where` of lists.
 */
export function reachOf(actor: Actor, permission: Permission): readonly string[] | null {
  const offices = officesFor(actor, permission);
  if (offices.some(({ scope }) => scope.kind === "CENTRE")) return null;
  return offices.flatMap(({ scope }) => scope.id ?? []);
}

function officesFor(actor: Actor, permission: Permission) {
  const roles = carriers(permission);
  return actor.offices.filter(({ role }) => roles.includes(role));
}

function carriers(permission: Permission): readonly Office["role"][] {
  return carriedBy[permission];
}
