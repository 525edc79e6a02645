import type { inferRouterOutputs } from "@trpc/server";
import { calendarPortal } from "./calendar/portal";
import { centrePortal } from "./centre/portal";
import { complete } from "./describe";
import { mePortal } from "./me/portal";
import { noticesPortal } from "./notices/portal";
import { occurrencesPortal } from "./occurrences/portal";
import { placesPortal } from "./places/portal";
import { signIn } from "./sign-in/portal";
import { createCallerFactory, router } from "./trpc";

/** What members may ask. The console's half of an area is never loaded by the portal's process. */
export const portalRouter = complete(
  router({
    calendar: calendarPortal,
    centre: centrePortal,
    me: mePortal,
    notices: noticesPortal,
    occurrences: occurrencesPortal,
    places: placesPortal,
    signIn,
  }),
);

export const createPortalCaller = createCallerFactory(portalRouter);

export type PortalApi = ReturnType<typeof createPortalCaller>;
export type PortalOutputs = inferRouterOutputs<typeof portalRouter>;
