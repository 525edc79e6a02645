import { workshopOccurrenceRef } from "@commonhouse/api/places/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { officeApi } from "#/server";

/**
 * The date that an address names, without a single name of a person; ends the page where there is
 * none, or where it has begun or was cancelled: then nothing can be changed about it.
 */
export async function readOpenOccurrence(params: Promise<unknown>) {
  const [api, asked] = await Promise.all([officeApi(), params]);
  const { data: ref } = workshopOccurrenceRef.safeParse(asked);
  if (!ref) missing();
  const { title, occurrences } = await api.workshops.get(ref);
  const occurrence = occurrences.find(({ occurrenceId }) => occurrenceId === ref.occurrenceId);
  if (!occurrence || occurrence.cancelled || new Date(occurrence.startsAt) <= new Date()) missing();
  return { ref, title, occurrence, here: `/workshops/${ref.workshopId}/${ref.occurrenceId}` };
}
