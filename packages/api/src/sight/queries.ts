import type { Actor } from "@commonhouse/auth/actor";
import { sql } from "@commonhouse/db";
import type { z } from "zod";
import type { filter } from "../directory/schema";
import { can } from "../permissions";
import type { Sight } from "./rules";

type Sql = ReturnType<typeof sql>;
type Filter = Omit<z.infer<typeof filter>, "search">;

/** What of a list somebody's offices let them see. */
export function sightOf(actor: Actor): Sight {
  return {
    memberships: can(actor, "members.manage"),
    doors: can(actor, "people.invite"),
    offices: can(actor, "offices.give"),
  };
}

/**
 * Whom an office may know of, as a condition on "Person" p: who looks after memberships everybody;
 * others nobody who only asks to join, or is a member no more, unless an office is theirs.
 */
export function visibleTo(actor: Actor, now: Date): Sql {
  if (sightOf(actor).memberships) return sql`true`;
  return sql`(NOT EXISTS (SELECT FROM "Membership" m WHERE m."personId" = p."id")
    OR EXISTS (SELECT FROM "Membership" m WHERE m."personId" = p."id"
      AND m."state" IN ('ACTIVE', 'PAUSED') AND (m."until" IS NULL OR m."until" > ${now}))
    OR EXISTS (SELECT FROM "Office" o WHERE o."personId" = p."id"
      AND (o."until" IS NULL OR o."until" > ${now})))`;
}

/** Today in the house. */
export function todayIn(now: Date): Sql {
  return sql`(${now}::timestamptz AT TIME ZONE
    coalesce((SELECT c."timeZone" FROM "Centre" c WHERE c."id" = 1), 'UTC'))::date`;
}

/** Whom the filters let pass, as a condition on "Person" p. */
export function passing(actor: Actor, now: Date, asked: Filter): Sql {
  const sees = sightOf(actor);
  const live = sql`m."personId" = p."id" AND m."state" <> 'ENDED'
    AND (m."until" IS NULL OR m."until" > ${now})`;
  const parts = [visibleTo(actor, now)];
  if (sees.memberships && asked.state) {
    const any = sql`EXISTS (SELECT FROM "Membership" m WHERE m."personId" = p."id")`;
    const current = sql`EXISTS (SELECT FROM "Membership" m WHERE ${live})`;
    const states = { NONE: sql`NOT ${any}`, ENDED: sql`${any} AND NOT ${current}` };
    if (asked.state === "NONE" || asked.state === "ENDED") parts.push(states[asked.state]);
    else parts.push(having(sql`m."state" = ${asked.state}::"MembershipState"`));
  }
  if (sees.memberships && asked.kind) {
    parts.push(having(sql`m."kind" = ${asked.kind}::"MembershipKind"`));
  }
  if (sees.memberships && asked.lapsed) {
    parts.push(having(sql`m."state" <> 'APPLIED' AND m."standingUntil" < ${todayIn(now)}`));
  }
  if (sees.doors && asked.waiting) {
    parts.push(sql`NOT EXISTS (SELECT FROM "Passphrase" s WHERE s."personId" = p."id")`);
  }
  if (sees.offices && asked.office) {
    parts.push(sql`EXISTS (SELECT FROM "Office" o WHERE ${held(now)}
      AND o."role" = ${asked.office}::"OfficeRole")`);
  }
  return parts.reduce((all, part) => sql`${all} AND ${part}`);

  function having(condition: Sql) {
    return sql`EXISTS (SELECT FROM "Membership" m WHERE ${live} AND ${condition})`;
  }
}

/** Whether "Office" o is held by "Person" p. */
export function held(now: Date): Sql {
  return sql`o."personId" = p."id" AND o."from" <= ${now}
    AND (o."until" IS NULL OR o."until" > ${now})`;
}
