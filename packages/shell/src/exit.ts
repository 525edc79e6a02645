import { report } from "./incident";

/** How long leaving may wait for the session to end, in milliseconds. */
const patience = 250;

type Exit = {
  readonly endSession: () => Promise<unknown>;
};

/**
 * Answers `POST /exit`: ends the session and empties the browser. Leaving never waits for the
 * database, and never fails: without its cookie the session is closed to this browser anyway.
 */
export async function leaveNow({ endSession }: Exit): Promise<Response> {
  const ended = endSession().catch((error: unknown) => report(error, "/exit"));
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, patience))]);
  return new Response(null, {
    status: 303,
    headers: { Location: "/leave", "Clear-Site-Data": '"cookies", "storage"' },
  });
}
