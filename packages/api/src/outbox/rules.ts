/** So many attempts, spread over a day and a half; then a person has to look. */
export const mostAttempts = 8;

/** How long after its nth attempt (from 1) a message is tried again, in milliseconds. */
export function pauseAfter(attempt: number): number {
  const minutes = Math.min(2 * 4 ** (attempt - 1), 12 * 60);
  return minutes * 60_000;
}

type Fault = { readonly code?: unknown; readonly responseCode?: unknown };

/** Whether the server has refused this very message for good: another attempt would not help. */
export function isFinal({ code, responseCode }: Fault): boolean {
  const about = code === "EENVELOPE" || code === "EMESSAGE";
  return about && typeof responseCode === "number" && responseCode >= 500;
}

/** Enough of an address to see that it is the right one: `n…@e…`. */
export function maskAddress(address: string): string {
  return address
    .split("@")
    .map((part) => `${part.slice(0, 1)}…`)
    .join("@");
}

/** A text without the addresses in it: whoever has such a link is let in. */
export function maskLinks(text: string): string {
  return text.replaceAll(/https?:\/\/\S+/g, "https://…");
}

/** What is recorded here, and whose affair it is. */
export const actions = { "outbox.retry": "office" } as const;

/** What is recorded about. */
export const objects = ["Message"] as const;
