import { setImmediate } from "node:timers/promises";
import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { localDay } from "@commonhouse/i18n/week";
import type { z } from "zod";
import { record } from "../audit/record";
import { centreId } from "../centre/commands";
import { readCentre } from "../centre/queries";
import { writeSheet } from "../member-csv/rules";
import { sealFor } from "../search-text/queries";
import { type Asking, listEverybody, type Row, readRows } from "./queries";
import { type Column, columns, type exportRequest, type searchRequest } from "./schema";

/** Seals what was typed, so that it may stand in an address. Nothing typed is nothing searched. */
export function sealSearch({ sealed, actor }: Asking, { text }: z.infer<typeof searchRequest>) {
  return { search: text === null ? null : sealFor(sealed, actor, text) };
}

/** How many people are opened at once, so that other requests get their turn. */
const atOnce = 200;

/**
 * The list, filtered as it is, as a table to be opened in a spreadsheet: what would be calculated
 * there is defused. It is recorded who had it.
 */
export async function exportPeople(asking: Asking, asked: z.infer<typeof exportRequest>) {
  const { db, sealed, now, actor } = asking;
  await db.$transaction(async (tx) => {
    await record(tx, now, actor.personId, "directory.export", { kind: "Centre", id: centreId });
  });
  const { timeZone } = await readCentre(db);
  const ids = await listEverybody(asking, { ...asked, sort: "name", after: null });
  const lines: string[][] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    const [rows, contacts] = await Promise.all([readRows(db, now, some), readContacts(db, some)]);
    for (const row of rows) lines.push(lineOf(sealed, timeZone, row, contacts.get(row.id)));
    await setImmediate();
  }
  return { csv: writeSheet([asked.headings, ...lines]) };
}

type Contact =
  Awaited<ReturnType<typeof readContacts>> extends Map<string, infer One> ? One : never;

async function readContacts(db: Db, ids: readonly string[]) {
  const rows = await db.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, mail: true, phone: true, area: true, locale: true, languages: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

function lineOf(sealed: Sealed, timeZone: string, row: Row, contact: Contact | undefined) {
  const { id } = row;
  const open = (column: string, bytes: Uint8Array | null | undefined) =>
    bytes ? sealed.open(`Person.${column}:${id}`, bytes) : "";
  const dayOf = (instant: Date | null) => (instant ? localDay(instant, timeZone) : "");
  const member = row.kind !== null;
  const line: Readonly<Record<Column, string>> = {
    name: open("name", row.name),
    pronouns: open("pronouns", row.pronouns),
    mail: open("mail", contact?.mail),
    phone: open("phone", contact?.phone),
    language: contact?.locale ?? "",
    languages: contact?.languages.join(" ") ?? "",
    area: open("area", contact?.area),
    kind: row.kind?.toLowerCase() ?? "",
    status: member ? row.state.toLowerCase() : "",
    joined: member ? dayOf(row.from) : "",
    ended: member ? dayOf(row.until) : "",
    standing: row.standingUntil ?? "",
  };
  return columns.map((column) => line[column]);
}
