import { foldAddress, mailIndex } from "@commonhouse/auth/address";
import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { findByName, freshNames } from "../names/queries";
import { isLike } from "./rules";

type Asked = {
  readonly personId: string;
  readonly name: Uint8Array;
  readonly mail: Uint8Array | null;
};

/** How many waiting requests are looked through for the same address. */
const mostWaiting = 1_000;

/** So many similar names are shown. */
const mostNames = 5;

/** People who may be the same as somebody who asks to join, for whoever decides. */
export async function findAlike(db: Db, sealed: Sealed, asked: Asked) {
  const byAddress = await sameAddress(db, sealed, asked);
  const names = await freshNames(db, sealed);
  const name = sealed.open(`Person.name:${asked.personId}`, asked.name);
  const listed = new Set([asked.personId, ...byAddress]);
  // Their order among each other is how well they fit.
  const byName = findByName(names, "en", name)
    .filter(({ person, fit }) => !listed.has(person.id) && isLike(name, fit))
    .slice(0, mostNames)
    .map(({ person }) => person.id);
  const ids = [...byAddress, ...byName];
  const rows = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, application: { select: { state: true } } },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    if (!row) return [];
    return {
      personId: id,
      name: sealed.open(`Person.name:${id}`, row.name),
      why: byAddress.includes(id) ? ("address" as const) : ("name" as const),
      applying: row.application?.state === "WAITING",
    };
  });
}

/** Whom the address finds, then those who ask to join with it too: it does not find them yet. */
async function sameAddress(db: Db, sealed: Sealed, { personId, mail }: Asked) {
  if (mail === null) return [];
  const address = sealed.open(`Person.mail:${personId}`, mail);
  const others = { id: { not: personId } };
  const [known, waiting] = await Promise.all([
    db.person.findMany({
      where: { mailIndex: mailIndex(sealed, address), ...others },
      select: { id: true },
    }),
    db.person.findMany({
      where: { application: { state: "WAITING" }, mail: { not: null }, mailIndex: null, ...others },
      orderBy: { id: "desc" },
      take: mostWaiting,
      select: { id: true, mail: true },
    }),
  ]);
  const same = waiting.filter(
    ({ id, mail }) =>
      mail && foldAddress(sealed.open(`Person.mail:${id}`, mail)) === foldAddress(address),
  );
  return [...known, ...same].map(({ id }) => id);
}
