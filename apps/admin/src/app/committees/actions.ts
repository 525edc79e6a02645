"use server";

import { committeeRef } from "@commonhouse/api/committees/schema";
import { seatRef } from "@commonhouse/api/seats/schema";
import { boundsOfDay } from "@commonhouse/i18n/week";
import { formAction, getWriting } from "#/server";
import {
  createForm,
  editForm,
  searchForm,
  seatChangeForm,
  seatForm,
  termEndForm,
  termForm,
  termOfSeat,
} from "./form-schema";

type Seat = { readonly committeeId: string; readonly seatId: string };

const pageOf = ({ committeeId, seatId }: Seat) => `/committees/${committeeId}/${seatId}`;

export const createCommittee = formAction(
  createForm,
  (api, input) => api.committees.create(input),
  ({ committeeId }) => `/committees/${committeeId}?done=committeeCreated`,
);

export const editCommittee = formAction(
  editForm,
  (api, input) => api.committees.edit(input),
  ({ committeeId }) => `/committees/${committeeId}?done=committeeSaved`,
);

export const endCommittee = formAction(
  committeeRef,
  (api, input) => api.committees.end(input),
  "/committees?done=committeeEnded",
);

export const addSeat = formAction(
  seatForm,
  (api, input) => api.seats.add(input),
  ({ committeeId }) => `/committees/${committeeId}?done=seatAdded`,
);

export const changeSeat = formAction(
  seatChangeForm,
  (api, input) => api.seats.change(input),
  (seat) => `${pageOf(seat)}?done=seatSaved`,
);

export const endSeat = formAction(
  seatRef,
  (api, input) => api.seats.end(input),
  ({ committeeId }) => `/committees/${committeeId}?done=seatEnded`,
);

/** What is typed travels in the body of this form; the address of the answer holds it sealed. */
export const searchMember = formAction(
  searchForm,
  (api, { committeeId, text }) => api.terms.search({ committeeId, text }),
  ({ search }, seat) => `${pageOf(seat)}/fill?${new URLSearchParams({ search })}`,
);

export const seatPerson = formAction(
  termForm,
  async (api, { from, until, ...rest }) => {
    const { timeZone } = await getWriting();
    return api.terms.seat({
      ...rest,
      from: from && boundsOfDay(from, timeZone).start,
      until: until && boundsOfDay(until, timeZone).end,
    });
  },
  ({ committeeId }) => `/committees/${committeeId}?done=termSeated`,
);

export const endTerm = formAction(
  termEndForm,
  async (api, { committeeId, termId, until }) => {
    const { timeZone } = await getWriting();
    const ends = until && boundsOfDay(until, timeZone).end;
    return api.terms.end({ committeeId, termId, until: ends });
  },
  (_, seat) => `${pageOf(seat)}?done=termEnded`,
);

export const strikeTerm = formAction(
  termOfSeat,
  (api, { committeeId, termId }) => api.terms.strike({ committeeId, termId }),
  (_, seat) => `${pageOf(seat)}?done=termStruck`,
);
