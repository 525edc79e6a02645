import type { Db } from "@commonhouse/db";
import { shownTexts } from "../text";

/** The centre's list, oldest first; with `ended`, what is asked for no longer too. */
export async function listSkills(db: Db, ended: boolean) {
  const rows = await db.skill.findMany({
    where: ended ? {} : { endedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, title: true, endedAt: true, _count: { select: { people: true } } },
  });
  return rows.map(({ id, title, endedAt, _count }) => ({
    skillId: id,
    title: shownTexts.parse(title),
    ended: endedAt !== null,
    people: _count.people,
  }));
}

/** The centre's list, and what a person says of themselves. */
export async function listMine(db: Db, personId: string) {
  const rows = await db.skill.findMany({
    where: { endedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, title: true, people: { where: { personId }, select: { since: true } } },
  });
  return rows.map(({ id, title, people }) => ({
    skillId: id,
    title: shownTexts.parse(title),
    mine: people.length > 0,
  }));
}
