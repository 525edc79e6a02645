import type { Db, Tx } from "@commonhouse/db";
import { shownTexts } from "../text";
import { mayStillAgree, purpose } from "./rules";

const shown = { id: true, version: true, title: true, text: true, from: true } as const;

type Row = {
  readonly id: string;
  readonly version: number;
  readonly title: unknown;
  readonly text: unknown;
  readonly from: Date;
};

/** The text that is asked of members now; null before there is one. */
export async function readCurrent(db: Db | Tx) {
  const row = await db.agreement.findFirst({
    where: { purpose },
    orderBy: { version: "desc" },
    select: shown,
  });
  return row && told(row);
}

/** Every version, the newest first, and how many people hold to it. */
export async function listVersions(db: Db) {
  const rows = await db.agreement.findMany({
    where: { purpose },
    orderBy: { version: "desc" },
    select: { ...shown, _count: { select: { consents: { where: { withdrawnAt: null } } } } },
  });
  return rows.map(({ _count, ...row }) => ({ ...told(row), agreed: _count.consents }));
}

/** Whether this version may be agreed to: the one of now, or one that was replaced just now. */
export async function isOpen(tx: Tx, now: Date, agreementId: string) {
  const row = await tx.agreement.findFirst({
    where: { id: agreementId, purpose },
    select: { version: true },
  });
  if (!row) return false;
  const next = await tx.agreement.findFirst({
    where: { purpose, version: { gt: row.version } },
    orderBy: { version: "asc" },
    select: { from: true },
  });
  return mayStillAgree(now, next?.from ?? null);
}

function told({ id, title, text, from, version }: Row) {
  return {
    agreementId: id,
    version,
    title: shownTexts.parse(title),
    text: shownTexts.parse(text),
    from: from.toISOString(),
  };
}
