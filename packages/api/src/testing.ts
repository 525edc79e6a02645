import { randomBytes, randomUUID } from "node:crypto";
import type { Actor, Office } from "@commonhouse/auth/actor";
import { createAuth } from "@commonhouse/auth/auth";
import type { Db } from "@commonhouse/db";
import { createSealed, type Sealed } from "@commonhouse/db/sealed";
import type { Context } from "./context";
import { refusedBy } from "./errors";

export const sealed: Sealed = createSealed(new Map([[1, randomBytes(32)]]));

/** Before every occurrence that is made here, unless a test says otherwise. */
export const now = new Date("2026-02-01T12:00:00Z");

/** A person nobody else in the run shares; needs the owner's connection, as all fixtures do. */
export async function addPerson(owner: Db, name = "Ada"): Promise<string> {
  const id = randomUUID();
  await owner.person.create({ data: { id, name: sealed.seal(`Person.name:${id}`, name) } });
  return id;
}

/** Several people, made at once. */
export function addPeople(owner: Db, count: number) {
  return Promise.all(Array.from({ length: count }, () => addPerson(owner)));
}

type Wished = { readonly capacity: number; readonly startsAt?: string; readonly endsAt?: string };

/** A workshop of its own with one occurrence; instants as ISO strings. */
export async function addOccurrence(owner: Db, { capacity, ...times }: Wished) {
  const [workshopId, occurrenceId] = [randomUUID(), randomUUID()];
  const { startsAt = "2026-03-01T18:00:00Z", endsAt = "2026-03-01T20:00:00Z" } = times;
  await owner.workshop.create({
    data: {
      id: workshopId,
      title: { en: "Bread" },
      occurrences: { create: { id: occurrenceId, startsAt, endsAt, capacity } },
    },
  });
  return { workshopId, occurrenceId };
}

/** A team of its own with one shift; instants as ISO strings. */
export async function addShift(
  owner: Db,
  { needed = 1, ...times }: { needed?: number; startsAt?: string; endsAt?: string } = {},
) {
  const [teamId, shiftId] = [randomUUID(), randomUUID()];
  const { startsAt = "2026-03-01T18:00:00Z", endsAt = "2026-03-01T20:00:00Z" } = times;
  const shifts = { create: { id: shiftId, startsAt, endsAt, needed } };
  await owner.team.create({
    data: { id: teamId, title: { en: "Kitchen" }, createdAt: now, shifts },
  });
  return { teamId, shiftId };
}

/** A mentorship programme of its own. */
export async function addProgramme(owner: Db) {
  const id = randomUUID();
  await owner.programme.create({ data: { id, title: { en: "First steps" }, createdAt: now } });
  return { programmeId: id };
}

/** A committee of its own with so many seats, held for two years. */
export async function addCommittee(owner: Db, seats = 1) {
  const committeeId = randomUUID();
  const seatIds = Array.from({ length: seats }, () => randomUUID());
  const rules = {
    conditions: [{ what: "for", of: "cast", share: [1, 2], strict: true }],
    quorums: [{ what: "present", of: "members", share: [1, 2], strict: false }],
    tie: "fails",
  };
  const those = seatIds.map((id, at) => ({ id, position: at + 1, createdAt: now }));
  await owner.committee.create({
    data: {
      id: committeeId,
      title: { en: "Council" },
      rules,
      termMonths: 24,
      createdAt: now,
      seats: { create: those },
    },
  });
  return { committeeId, seatIds, seatId: seatIds[0] ?? "" };
}

/** Somebody signed in to the portal. */
export function memberOf(personId: string): Actor {
  return { personId, kind: "portal", offices: [] };
}

/** What the office of a role can be limited to. */
function scopeOf(role: Office["role"], id: string | null): Office["scope"] {
  const within = {
    TEAM_COORDINATOR: "TEAM",
    MENTORSHIP_COORDINATOR: "PROGRAMME",
    COMMITTEE_SECRETARY: "COMMITTEE",
  } as const;
  if (id === null) return { kind: "CENTRE", id };
  return { kind: Object.entries(within).find(([of]) => of === role)?.[1] ?? "WORKSHOP", id };
}

/** Somebody in office: for the whole centre, or limited to one workshop, team, programme or committee. */
export function officerOf(role: Office["role"], scopeId: string | null = null): Actor {
  const offices = [{ role, scope: scopeOf(role, scopeId) }] as const;
  return { personId: randomUUID(), kind: "console", offices };
}

/** Somebody who runs one workshop. */
export function hostOf(workshopId: string): Actor {
  return officerOf("HOST", workshopId);
}

/** Somebody whose office the database knows too. */
export async function addOfficer(owner: Db, role: Office["role"], scopeId: string | null = null) {
  const personId = await addPerson(owner);
  const { kind: scopeKind } = scopeOf(role, scopeId);
  const from = new Date(now.getTime() - 1);
  await owner.office.create({ data: { personId, role, scopeKind, scopeId, from } });
  return { ...officerOf(role, scopeId), personId };
}

const origins = { portal: "http://localhost:3000", console: "http://localhost:3001" };

/** What a request of this actor brings, at the moment `now`. */
export function contextFor(db: Db, actor: Actor | null): Context {
  const kind = actor?.kind ?? "portal";
  const auth = createAuth(db, kind, new URL(origins[kind]));
  const browser = { token: null, device: "COMPUTER", setCookie: () => undefined } as const;
  return { db, sealed, auth, actor, browser, origins, now };
}

/** A browser that keeps its cookie: `context` is what its next request finds. */
export function browserAt(db: Db, kind: "portal" | "console") {
  const jar: { token: string | null } = { token: null };
  const auth = createAuth(db, kind, new URL(origins[kind]));
  const browser = {
    device: "PHONE",
    setCookie: ({ value }) => {
      jar.token = value || null;
    },
  } as const satisfies Partial<Context["browser"]>;
  return {
    jar,
    async context(at = now): Promise<Context> {
      const { token } = jar;
      const actor = token ? await auth.actorFor(token, at) : null;
      return { ...contextFor(db, actor), auth, actor, now: at, browser: { ...browser, token } };
    },
  };
}

/** The refusal that a call meets, or null where it went through. */
export async function refusalOf(call: Promise<unknown>) {
  try {
    await call;
    return null;
  } catch (error) {
    const refused = refusedBy(error);
    if (refused) return refused.refusal;
    throw error;
  }
}

/** The code a call is refused with: tRPC's, or null where it went through. */
export async function codeOf(call: Promise<unknown>) {
  try {
    await call;
    return null;
  } catch (error) {
    if (error instanceof Error && "code" in error) return error.code;
    throw error;
  }
}
