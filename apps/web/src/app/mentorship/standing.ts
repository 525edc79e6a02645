import type { PortalOutputs } from "@commonhouse/api/portal";

export type MyForm = PortalOutputs["mentorship"]["mine"][number];

/**
 * How a form stands, in one word that has its sentence and its tag. `open`: whether anything new
 * begins in its programme.
 */
export function standingOf({ side, paused, proposed, active, capacity }: MyForm, open: boolean) {
  if (proposed > 0) return "proposed";
  if (side === "MENTEE" && active > 0) return "paired";
  if (!open) return active > 0 ? "full" : "ended";
  if (paused) return "paused";
  if (side === "MENTEE") return "looking";
  if (active === 0) return "offered";
  return active < capacity ? "walking" : "full";
}

/** Colours of the tags: yours where a pair runs, waiting where somebody has to answer. */
export const tones = {
  paused: "plain",
  proposed: "warn",
  paired: "accent",
  looking: "plain",
  offered: "plain",
  walking: "accent",
  full: "accent",
  ended: "plain",
} as const satisfies Record<ReturnType<typeof standingOf>, string>;
