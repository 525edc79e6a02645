import type { OfficeRole, ScopeKind, SessionKind, Tx } from "@commonhouse/db";
import { lifetimes } from "./lifetimes";
import { hashToken } from "./token";

export type Kind = SessionKind;

export type Office = {
  readonly role: OfficeRole;
  readonly scope: { readonly kind: ScopeKind; readonly id: string | null };
};

/**
 * Who asks, and what office lets them. No name: it would be opened on every request for nothing.
 */
export type Actor = {
  readonly personId: string;
  readonly kind: Kind;
  /** Missing where somebody acts without a browser: the worker, a command, a test. */
  readonly sessionId?: string;
  /** The language this person reads, where they chose one. */
  readonly locale?: string | null;
  /** Whether the end of the session is to be moved if this request does something. */
  readonly endMoves?: boolean;
  readonly offices: readonly Office[];
};

type Row = Omit<Required<Actor>, "kind">;

/**
 * The person behind a session that is still good, or nobody. Reads only, and in one round trip: it
 * runs with every request, while pages render.
 */
export async function findActor(db: Tx, kind: Kind, token: string, now: Date) {
  const { idle, absolute, step } = lifetimes[kind];
  const oldest = new Date(now.getTime() - absolute);
  const stale = new Date(now.getTime() + idle - step);
  const [row] = await db.$queryRaw<Row[]>`
    SELECT s."id" AS "sessionId", s."personId", person."locale", o."offices",
      s."expiresAt" <= ${stale}::timestamptz
        AND s."expiresAt" < s."createdAt" + ${absolute} * interval '1 millisecond' AS "endMoves"
    FROM "Session" s JOIN "Person" person ON person."id" = s."personId"
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object(
        'role', o."role",
        'scope', json_build_object('kind', o."scopeKind", 'id', o."scopeId")
      ) ORDER BY o."id"), '[]') AS "offices", count(*) AS "held"
      FROM "Office" o
      WHERE o."personId" = s."personId"
        AND o."from" <= ${now}::timestamptz
        AND (o."until" IS NULL OR o."until" > ${now}::timestamptz)
    ) o
    WHERE s."tokenHash" = ${hashToken(token)}
      AND s."kind" = ${kind}::"SessionKind"
      AND s."expiresAt" > ${now}::timestamptz
      AND s."createdAt" > ${oldest}::timestamptz
      AND CASE s."kind" WHEN 'console' THEN o."held" > 0 ELSE EXISTS (
        SELECT FROM "Membership" m
        WHERE m."personId" = s."personId"
          AND m."state" = 'ACTIVE'
          AND m."from" <= ${now}::timestamptz
          AND (m."until" IS NULL OR m."until" > ${now}::timestamptz)
      ) END`;
  return row ? ({ ...row, kind } satisfies Actor) : null;
}

/** Who may sign in: to the portal members, to the console whoever holds an office today. */
export function entitled(kind: Kind, now: Date) {
  const today = { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] };
  return kind === "portal"
    ? { memberships: { some: { ...today, state: "ACTIVE" as const } } }
    : { offices: { some: today } };
}
