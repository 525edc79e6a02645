import type { Db } from "@commonhouse/db";
import { localDay } from "@commonhouse/i18n/week";
import type { z } from "zod";
import { readCentre } from "../centre/queries";
import { RefusedError } from "../errors";
import { shownTexts } from "../text";
import { actsFrom, stateAt } from "./rules";
import type { memberships } from "./schema";

/** How somebody belongs to the house. Refuses with notFound. */
export async function listMemberships(
  db: Db,
  now: Date,
  personId: string,
): Promise<z.infer<typeof memberships>> {
  const [centre, person] = await Promise.all([readCentre(db), readPerson(db, personId)]);
  if (!person) throw new RefusedError("notFound");
  const today = localDay(now, centre.timeZone);
  const held = person.memberships.map(({ kind, from, standingUntil, ...row }) => {
    const last = standingUntil?.toISOString().slice(0, 10) ?? null;
    return {
      kind,
      state: stateAt(now, row) ?? row.state,
      from: from.toISOString(),
      until: row.until?.toISOString() ?? null,
      standingUntil: last,
      lapsed: last !== null && last < today,
    };
  });
  // Whatever has not ended stands first.
  const latest = held.toSorted((one, other) => rank(one) - rank(other));
  const { application: asked } = person;
  return {
    memberships: latest,
    acts: asked?.state === "WAITING" ? [] : actsFrom(latest[0]?.state ?? null),
    application: asked && {
      state: asked.state,
      sentAt: asked.sentAt.toISOString(),
      decidedAt: asked.decidedAt?.toISOString() ?? null,
    },
    consents: person.consents.map(({ agreement, givenAt, withdrawnAt }) => ({
      title: shownTexts.parse(agreement.title),
      version: agreement.version,
      givenAt: givenAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
  };
}

function rank({ state }: { readonly state: string }) {
  return state === "ENDED" ? 1 : 0;
}

function readPerson(db: Db, personId: string) {
  return db.person.findUnique({
    where: { id: personId },
    select: {
      memberships: {
        orderBy: [{ from: "desc" }, { id: "desc" }],
        select: { kind: true, state: true, from: true, until: true, standingUntil: true },
      },
      application: { select: { state: true, sentAt: true, decidedAt: true } },
      consents: {
        orderBy: { givenAt: "desc" },
        select: {
          givenAt: true,
          withdrawnAt: true,
          agreement: { select: { title: true, version: true } },
        },
      },
    },
  });
}
