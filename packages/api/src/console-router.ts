import type { inferRouterOutputs } from "@trpc/server";
import { auditConsole } from "./audit/console";
import { centreConsole } from "./centre/console";
import { complete } from "./describe";
import { meConsole } from "./me/console";
import { occurrencesConsole } from "./occurrences/console";
import { outboxConsole } from "./outbox/console";
import { peopleConsole } from "./people/console";
import { placesConsole } from "./places/console";
import { programmeConsole } from "./programme/console";
import { signIn } from "./sign-in/portal";
import { todayConsole } from "./today/console";
import { createCallerFactory, router } from "./trpc";
import { workshopsConsole } from "./workshops/console";

/** What people of office may ask. */
export const consoleRouter = complete(
  router({
    audit: auditConsole,
    centre: centreConsole,
    me: meConsole,
    occurrences: occurrencesConsole,
    outbox: outboxConsole,
    people: peopleConsole,
    places: placesConsole,
    programme: programmeConsole,
    signIn,
    today: todayConsole,
    workshops: workshopsConsole,
  }),
);

export const createConsoleCaller = createCallerFactory(consoleRouter);

export type ConsoleApi = ReturnType<typeof createConsoleCaller>;
export type ConsoleOutputs = inferRouterOutputs<typeof consoleRouter>;
