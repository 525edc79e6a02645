import { formKey } from "@commonhouse/api/mentorship/schema";
import type { z } from "zod";

type Key = z.infer<typeof formKey>;

/** The two ways into a programme, as addresses name them. */
const ways = { request: "MENTEE", offer: "MENTOR" } as const;

export type Way = keyof typeof ways;

/** Which way a side goes. */
export function wayOf(side: Key["side"]): Way {
  return side === "MENTEE" ? "request" : "offer";
}

/** Where the form of a side lives. */
export function formPath({ programmeId, side }: Key): string {
  return `/mentorship/${programmeId}/${wayOf(side)}`;
}

/** Which form an address means; null where it means none. */
export function readKey(asked: { readonly programmeId: string; readonly form: string }) {
  const side = Object.entries(ways).find(([way]) => way === asked.form)?.[1];
  const { data } = formKey.safeParse({ programmeId: asked.programmeId, side });
  return data ? { ...data, way: wayOf(data.side) } : null;
}
