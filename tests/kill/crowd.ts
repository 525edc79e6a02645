import { setTimeout } from "node:timers/promises";
import type { House, Person } from "./house";

/** What one person was told was done about one date. */
export type Account = {
  readonly personId: string;
  readonly occurrenceId: string;
  taken: number;
  givenUp: number;
  holds: boolean;
};

export type Crowd = ReturnType<typeof gather>;

const patience = { answer: 15_000, again: 100, mostBetween: 300 };

/**
 * People who register and withdraw without end. Whoever gets no answer, or is told to come back,
 * asks for the same again until it is done: only then is it in their books.
 */
export function gather(house: House) {
  const stop = new AbortController();
  const accounts = new Map<string, Account>();
  const answers: Record<string, number> = {};
  /** When the request began that was acknowledged last. */
  let latest = 0;

  function accountOf(personId: string, occurrenceId: string) {
    const key = `${personId} ${occurrenceId}`;
    const empty = { personId, occurrenceId, taken: 0, givenUp: 0, holds: false };
    const account = accounts.get(key) ?? empty;
    accounts.set(key, account);
    return account;
  }

  async function ask(person: Person, act: "take" | "giveUp", occurrenceId: string) {
    for (;;) {
      const began = Date.now();
      const answer = await send(house, person, act, occurrenceId);
      answers[answer] = (answers[answer] ?? 0) + 1;
      if (answer === "200") {
        latest = Math.max(latest, began);
        return;
      }
      await setTimeout(patience.again);
    }
  }

  async function live(person: Person) {
    while (!stop.signal.aborted) {
      const index = Math.floor(Math.random() * house.occurrences.length);
      const account = accountOf(person.personId, house.occurrences[index] ?? "");
      await ask(person, account.holds ? "giveUp" : "take", account.occurrenceId);
      if (account.holds) account.givenUp++;
      else account.taken++;
      account.holds = !account.holds;
      await setTimeout(Math.random() * patience.mostBetween);
    }
  }

  const lives = Promise.all(house.people.map(live));
  return {
    accounts,
    /** How often the portal answered what, by status; 0: not at all. */
    answers,
    /** Waits until something was acknowledged that was asked after this moment. */
    async acknowledgedSince(moment: number) {
      while (latest <= moment) await setTimeout(20);
    },
    /** Everybody brings to an end what they have begun. */
    async disperse() {
      stop.abort();
      await lives;
    },
  };
}

async function send({ portal }: House, { cookie }: Person, act: string, occurrenceId: string) {
  try {
    const answer = await fetch(`${portal}/api/trpc/places.${act}`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" },
      body: JSON.stringify({ occurrenceId }),
      signal: AbortSignal.timeout(patience.answer),
    });
    await answer.text();
    return `${answer.status}`;
  } catch {
    return "0";
  }
}
