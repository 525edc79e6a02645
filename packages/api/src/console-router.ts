import type { inferRouterOutputs } from "@trpc/server";
import { agreementsConsole } from "./agreements/console";
import { assignmentsConsole } from "./assignments/console";
import { auditConsole } from "./audit/console";
import { centreConsole } from "./centre/console";
import { committeesConsole } from "./committees/console";
import { consentsConsole } from "./consents/console";
import { contactsConsole } from "./contacts/console";
import { decisionsConsole } from "./decisions/console";
import { complete } from "./describe";
import { directoryConsole } from "./directory/console";
import { hoursConsole } from "./hours/console";
import { meConsole } from "./me/console";
import { memberImportConsole } from "./member-import/console";
import { membershipsConsole } from "./memberships/console";
import { mentorshipConsole } from "./mentorship/console";
import { mergingConsole } from "./merging/console";
import { occurrencesConsole } from "./occurrences/console";
import { officesConsole } from "./offices/console";
import { outboxConsole } from "./outbox/console";
import { pairingsConsole } from "./pairings/console";
import { peopleConsole } from "./people/console";
import { placesConsole } from "./places/console";
import { programmeConsole } from "./programme/console";
import { programmesConsole } from "./programmes/console";
import { questionsConsole } from "./questions/console";
import { seatsConsole } from "./seats/console";
import { shiftsConsole } from "./shifts/console";
import { signIn } from "./sign-in/portal";
import { skillsConsole } from "./skills/console";
import { suggestionsConsole } from "./suggestions/console";
import { teamsConsole } from "./teams/console";
import { termsConsole } from "./terms/console";
import { todayConsole } from "./today/console";
import { createCallerFactory, router } from "./trpc";
import { workshopsConsole } from "./workshops/console";

/** What people of office may ask. */
export const consoleRouter = complete(
  router({
    agreements: agreementsConsole,
    assignments: assignmentsConsole,
    audit: auditConsole,
    centre: centreConsole,
    committees: committeesConsole,
    consents: consentsConsole,
    contacts: contactsConsole,
    decisions: decisionsConsole,
    directory: directoryConsole,
    hours: hoursConsole,
    me: meConsole,
    memberImport: memberImportConsole,
    memberships: membershipsConsole,
    mentorship: mentorshipConsole,
    merging: mergingConsole,
    occurrences: occurrencesConsole,
    offices: officesConsole,
    outbox: outboxConsole,
    pairings: pairingsConsole,
    people: peopleConsole,
    places: placesConsole,
    programme: programmeConsole,
    programmes: programmesConsole,
    questions: questionsConsole,
    seats: seatsConsole,
    shifts: shiftsConsole,
    signIn,
    skills: skillsConsole,
    suggestions: suggestionsConsole,
    teams: teamsConsole,
    terms: termsConsole,
    today: todayConsole,
    workshops: workshopsConsole,
  }),
);

export const createConsoleCaller = createCallerFactory(consoleRouter);

export type ConsoleApi = ReturnType<typeof createConsoleCaller>;
export type ConsoleOutputs = inferRouterOutputs<typeof consoleRouter>;
