import { refusedBy } from "@commonhouse/api/errors";
import type { TRPCError } from "@trpc/server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { report } from "./incident";

/** Ends the request on a page that exists, with the right status. */
export function missing(): never {
  redirect("/missing" as Route);
}

/** Ends the request with a page that says to come back later, and names the incident. */
export function unavailable(incident: string): never {
  redirect(`/unavailable?incident=${incident}` as Route);
}

/** Ends the request where one signs in. */
export function toSignIn(): never {
  redirect("/signed-out" as Route);
}

/**
 * What a page does when the API did not answer: who is nobody signs in; what does not exist, or not
 * for this person, is missing; anything else is an incident.
 */
export function endPage({ error, path = "page" }: { error: TRPCError; path?: string | undefined }) {
  if (error.code === "UNAUTHORIZED") toSignIn();
  if (refusedBy(error) || error.code in hidden) missing();
  unavailable(report(error, path));
}

const hidden = { NOT_FOUND: true, FORBIDDEN: true, BAD_REQUEST: true } as const;
