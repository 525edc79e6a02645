import { programmeRef } from "@commonhouse/api/programmes/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { officeApi } from "#/server";

/** The programme of an address, what waits in it, and the API for the rest. */
export async function openProgramme(params: Promise<{ readonly programmeId: string }>) {
  const [api, asked] = await Promise.all([officeApi(), params]);
  const { data: ref } = programmeRef.safeParse(asked);
  if (!ref) missing();
  const [programme, counts] = await Promise.all([
    api.programmes.get(ref),
    api.pairings.counts(ref),
  ]);
  return { api, ref, programme, counts, here: `/mentorship/${ref.programmeId}` };
}
