import { teamShiftRef } from "@commonhouse/api/shifts/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { officeApi } from "#/server";

/** The shift that an address names; ends the page where there is none. */
export async function readShift(params: Promise<unknown>) {
  const [api, asked] = await Promise.all([officeApi(), params]);
  const { data: ref } = teamShiftRef.safeParse(asked);
  if (!ref) missing();
  const shift = await api.shifts.get(ref);
  return { ref, shift, here: `/volunteers/${ref.teamId}/${ref.shiftId}` };
}

/** The same where it may still be changed; ends the page for one that has begun or was cancelled. */
export async function readOpenShift(params: Promise<unknown>) {
  const read = await readShift(params);
  if (read.shift.cancelled || read.shift.started) missing();
  return read;
}
