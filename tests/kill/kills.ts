import { setTimeout } from "node:timers/promises";
import { createDb } from "@commonhouse/db";
import { gather } from "./crowd";
import { openHouse, type Victim, victims } from "./house";
import { readRecords, rungSince, settle } from "./records";

/** One kill, and how long it took until everything was done again; milliseconds. */
type Kill = { readonly victim: Victim; readonly ms: number };

type Plan = {
  /** How often each of the three is killed. */
  readonly times: number;
  /** How long the crowd is left alone between two kills, in milliseconds. */
  readonly between: number;
};

/** How long the house may take to work again, in milliseconds. */
const patience = 30_000;

/** Kills one after the other in a house full of people, and answers what became of it. */
export async function killThroughout({ times, between }: Plan) {
  const { house, kill, close } = await openHouse();
  const db = createDb(house.owner);
  const crowd = gather(house);
  try {
    const kills: Kill[] = [];
    await works(crowd, db, Date.now());
    for (let round = 0; round < times; round++) {
      for (const victim of victims) {
        await setTimeout(between * (0.5 + Math.random()));
        const moment = Date.now();
        await kill(victim);
        await works(crowd, db, moment);
        kills.push({ victim, ms: Date.now() - moment });
      }
    }
    await crowd.disperse();
    await settle(db);
    const { accounts, answers } = crowd;
    return {
      house,
      kills,
      answers,
      accounts: [...accounts.values()],
      ...(await readRecords(db, house)),
    };
  } finally {
    await db.$disconnect();
    await close();
  }
}

/** The portal has acknowledged, and the worker has rung for, what came after this moment. */
async function works(
  crowd: ReturnType<typeof gather>,
  db: ReturnType<typeof createDb>,
  moment: number,
) {
  const working = Promise.all([crowd.acknowledgedSince(moment), rungSince(db, moment)]);
  const late = setTimeout(patience, "late" as const, { ref: false });
  if ((await Promise.race([working, late])) === "late")
    throw new Error(`The house does not work ${patience} milliseconds after a kill.`);
}
