import { createTestDb } from "@commonhouse/db/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RefusedError } from "../errors";
import { withdrawForm } from "../mentorship/commands";
import { addPerson, addProgramme, now, sealed } from "../testing";
import { endPairing, retract, sayMet } from "./commands";
import { expireProposals } from "./jobs";
import { addMentee, addMentor, proposed, said } from "./pair-testing";

const { db, owner, worker } = await createTestDb();
const officer = await addPerson(owner);

const kinds = ["accept", "decline", "end", "met", "withdraw", "retract", "expire"] as const;

type Act = { readonly kind: (typeof kinds)[number]; readonly by: 0 | 1 };

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...kinds, "accept" as const, "accept" as const, "met" as const),
  by: fc.constantFrom(0 as const, 1 as const),
});

/** What is known of a pair, in the plainest way: what each has said, and what they were told. */
type Known = {
  state: "PROPOSED" | "ACTIVE" | "CLOSED" | "ENDED";
  readonly yes: [boolean, boolean];
  readonly told: string[];
};

/** Does one act to what is known; answers what the one who acts is refused with, or null. */
function step(known: Known, { kind, by }: Act): string | null {
  const close = () => {
    if (known.state !== "PROPOSED") return;
    known.state = "CLOSED";
    known.told.push("pairings.closed");
  };
  switch (kind) {
    case "accept":
      if (known.state === "ACTIVE") return null;
      if (known.state !== "PROPOSED") return "pairings.closed";
      known.yes[by] = true;
      if (known.yes[0] && known.yes[1]) {
        known.state = "ACTIVE";
        known.told.push("pairings.begun");
      }
      return null;
    case "decline":
      if (known.state === "ACTIVE") return "pairings.begun";
      close();
      return null;
    case "end":
      if (known.state === "ACTIVE") known.told.push("pairings.ended");
      else if (known.state !== "ENDED") return "notFound";
      known.state = "ENDED";
      return null;
    case "met":
      if (known.state === "ENDED") return "pairings.closed";
      return known.state === "ACTIVE" ? null : "notFound";
    case "withdraw":
      close();
      return null;
    case "retract":
      if (known.state === "ACTIVE" || known.state === "ENDED") return "pairings.begun";
      close();
      return null;
    case "expire":
      close();
      return null;
  }
}

async function start() {
  const of = { db, owner, ...(await addProgramme(owner)) };
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  const pairingId = await proposed(of, mentor, mentee);
  return { ...of, people: [mentor.personId, mentee.personId] as const, pairingId };
}

type Started = Awaited<ReturnType<typeof start>>;

async function perform({ programmeId, people, pairingId }: Started, { kind, by }: Act) {
  const who = people[by];
  const call = {
    accept: () => said(db, who, pairingId, "ACCEPT"),
    decline: () => said(db, who, pairingId, "DECLINE"),
    end: () => endPairing(db, now, who, { pairingId, apart: false }),
    met: () => sayMet(db, now, who, pairingId),
    withdraw: () =>
      withdrawForm(db, sealed, now, who, { programmeId, side: by === 0 ? "MENTOR" : "MENTEE" }),
    retract: () => retract(db, now, officer, { programmeId, pairingId }),
    expire: () => expireProposals(worker, new Date(now.getTime() + 7 * 24 * 60 * 60 * 1000)),
  }[kind];
  try {
    await call();
    return null;
  } catch (error) {
    return error instanceof RefusedError ? error.refusal : String(error);
  }
}

async function stored({ people, pairingId }: Started) {
  const row = await owner.pairing.findUniqueOrThrow({ where: { id: pairingId } });
  const told = await Promise.all(
    people.map(async (personId) => {
      const kind = { not: "pairings.proposed" };
      const rows = await owner.notice.findMany({
        where: { personId, kind },
        orderBy: { id: "asc" },
      });
      return rows.map((notice) => notice.kind);
    }),
  );
  const closed = row.state === "DECLINED" || row.state === "EXPIRED";
  return { state: closed ? "CLOSED" : row.state, told };
}

/** Many pairs are made; on a busy machine that takes its time. */
const patient = { timeout: 30_000 };

const fresh = (): Known => ({ state: "PROPOSED", yes: [false, false], told: [] });

test(
  "whatever is done in whichever order, it is as the plain telling of it says",
  patient,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        const [started, known] = [await start(), fresh()];
        for (const one of acts) expect(await perform(started, one)).toBe(step(known, one));
        expect(await stored(started)).toEqual({
          state: known.state,
          told: [known.told, known.told],
        });
      }),
      { numRuns: 25, endOnFailure: true },
    );
  },
);

/** Every order of a few acts. */
function ordersOf(acts: readonly Act[]): (readonly Act[])[] {
  if (acts.length < 2) return [acts];
  return acts.flatMap((one, at) => ordersOf(acts.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}

test(
  "done all at once, it is as if it had been done one by one in some order",
  patient,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 5 }), async (acts) => {
        const started = await start();
        const refused = await Promise.all(acts.map((one) => perform(started, one)));
        const { state, told } = await stored(started);
        const found = JSON.stringify({ refused, state, told });
        const outcomes = ordersOf(acts).map((order) => {
          const known = fresh();
          const answers = new Map(order.map((one) => [one, step(known, one)]));
          const told = [known.told, known.told];
          const refused = acts.map((one) => answers.get(one));
          return JSON.stringify({ refused, state: known.state, told });
        });
        expect(outcomes).toContain(found);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  },
);
