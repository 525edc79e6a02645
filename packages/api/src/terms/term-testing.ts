import { randomUUID } from "node:crypto";
import type { Db } from "@commonhouse/db";
import type { z } from "zod";
import { addPerson, now } from "../testing";
import type { newTerm } from "./schema";

const day = 24 * 60 * 60_000;

/** So many days after the moment of the tests, as it travels. */
export function at(days: number) {
  return new Date(now.getTime() + days * day).toISOString();
}

/** The same as an instant. */
export function later(days: number) {
  return new Date(at(days));
}

/** Somebody who has long been a member. */
export async function addMember(owner: Db, name?: string) {
  const personId = await addPerson(owner, name);
  await owner.membership.create({
    data: { personId, kind: "FULL", state: "ACTIVE", from: later(-1000) },
  });
  return personId;
}

type Seat = { readonly committeeId: string; readonly seatId: string };

/** A term from now on for somebody in a seat, as a form sends it; without a person a new member. */
export async function newTermIn(
  owner: Db,
  { committeeId, seatId }: Seat,
  personId?: string,
): Promise<z.infer<typeof newTerm>> {
  return {
    committeeId,
    seatId,
    termId: randomUUID(),
    personId: personId ?? (await addMember(owner)),
    seating: "APPOINTED",
    from: null,
    until: null,
  };
}
