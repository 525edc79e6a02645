import { seatRef } from "@commonhouse/api/terms/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { officeApi } from "#/server";

/** The seat that an address names, with its committee and its place in the order; else the page for what is gone. */
export async function readSeat(params: Promise<{ committeeId: string; seatId: string }>) {
  const [api, asked] = await Promise.all([officeApi(), params]);
  const { data: ref } = seatRef.safeParse(asked);
  if (!ref) missing();
  const committee = await api.committees.get({ committeeId: ref.committeeId });
  const index = committee.seats.findIndex(({ seatId }) => seatId === ref.seatId);
  const seat = committee.seats[index];
  if (!seat) missing();
  const here = `/committees/${ref.committeeId}/${ref.seatId}`;
  return { ref, committee, seat, position: index + 1, here };
}
