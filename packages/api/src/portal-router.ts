import type { inferRouterOutputs } from "@trpc/server";
import { applicationsPortal } from "./applications/portal";
import { assignmentsPortal } from "./assignments/portal";
import { calendarPortal } from "./calendar/portal";
import { centrePortal } from "./centre/portal";
import { committeesPortal } from "./committees/portal";
import { consentsPortal } from "./consents/portal";
import { complete } from "./describe";
import { exclusionsPortal } from "./exclusions/portal";
import { hoursPortal } from "./hours/portal";
import { mePortal } from "./me/portal";
import { mentorshipPortal } from "./mentorship/portal";
import { noticesPortal } from "./notices/portal";
import { occurrencesPortal } from "./occurrences/portal";
import { pairingNotesPortal } from "./pairing-notes/portal";
import { pairingsPortal } from "./pairings/portal";
import { placesPortal } from "./places/portal";
import { programmesPortal } from "./programmes/portal";
import { signIn } from "./sign-in/portal";
import { skillsPortal } from "./skills/portal";
import { teamsPortal } from "./teams/portal";
import { termsPortal } from "./terms/portal";
import { createCallerFactory, router } from "./trpc";

/** What members may ask. The console's half of an area is never loaded by the portal's process. */
export const portalRouter = complete(
  router({
    applications: applicationsPortal,
    assignments: assignmentsPortal,
    calendar: calendarPortal,
    centre: centrePortal,
    committees: committeesPortal,
    consents: consentsPortal,
    exclusions: exclusionsPortal,
    hours: hoursPortal,
    me: mePortal,
    mentorship: mentorshipPortal,
    notices: noticesPortal,
    occurrences: occurrencesPortal,
    pairingNotes: pairingNotesPortal,
    pairings: pairingsPortal,
    places: placesPortal,
    programmes: programmesPortal,
    signIn,
    skills: skillsPortal,
    teams: teamsPortal,
    terms: termsPortal,
  }),
);

export const createPortalCaller = createCallerFactory(portalRouter);

export type PortalApi = ReturnType<typeof createPortalCaller>;
export type PortalOutputs = inferRouterOutputs<typeof portalRouter>;
