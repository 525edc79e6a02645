export type WayOut = {
  /** Ends the session; takes an empty POST. */
  readonly action: string;
  /** The blank page that takes this one's place. */
  readonly leave: string;
};

/** Milliseconds the end of the session may take before the page is left without its answer. */
const patience = 800;

/**
 * Shows nothing from this moment on, ends the session, and puts a blank page in this one's place in
 * the history. The request outlives the page, so a slow answer keeps nobody here.
 */
export async function leaveAtOnce({ action, leave }: WayOut): Promise<void> {
  document.documentElement.hidden = true;
  document.title = "";
  const ended = fetch(action, {
    method: "POST",
    body: new URLSearchParams(),
    keepalive: true,
    redirect: "manual",
  }).catch(() => undefined);
  const waited = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([ended, waited]);
  location.replace(leave);
}
