import { randomUUID } from "node:crypto";
import type { Tx } from "@commonhouse/db";
import { endOf, seatAt, seatsOf } from "./rules";
import type { ScenarioCommittee } from "./schema";

/** Writes the committees of a scenario; `idOf` knows everybody's and everything's id. */
export async function addCommittees(
  tx: Tx,
  now: Date,
  committees: readonly ScenarioCommittee[],
  idOf: (key: string) => string,
) {
  await tx.committee.createMany({
    data: committees.map(({ key, title, purpose, rules, termMonths }) => ({
      id: idOf(key),
      title,
      purpose,
      rules,
      termMonths,
      createdAt: now,
    })),
  });
  for (const committee of committees) {
    const committeeId = idOf(committee.key);
    const seats = seatsOf(committee).map(({ key, title, reserved }, at) => ({
      id: key === null ? randomUUID() : idOf(key),
      committeeId,
      title,
      reserved,
      position: at + 1,
      createdAt: now,
    }));
    await tx.seat.createMany({ data: seats });
    await tx.term.createMany({
      data: committee.terms.flatMap((term) => {
        const seatId = seats[seatAt(committee, term)]?.id;
        if (seatId === undefined) return [];
        return {
          id: randomUUID(),
          seatId,
          committeeId,
          personId: idOf(term.person),
          seating: term.seating,
          from: new Date(term.from),
          until: endOf(committee, term),
        };
      }),
    });
  }
}
