"use server";

import {
  invitationRequest,
  newInvitation,
  newOffice,
  officeRef,
} from "@commonhouse/api/people/schema";
import { formAction, revealAction } from "#/server";

export const invite = formAction(
  newInvitation,
  (api, input) => api.people.invite(input),
  ({ personId }) => `/members/${personId}?done=personInvited`,
);

export const drawLink = revealAction(invitationRequest, async (api, input) => {
  const { link } = await api.people.drawLink(input);
  return link;
});

export const giveOffice = formAction(
  newOffice,
  (api, input) => api.people.giveOffice(input),
  ({ personId }) => `/members/${personId}?done=officeGiven`,
);

export const endOffice = formAction(
  officeRef,
  (api, input) => api.people.endOffice(input),
  ({ personId }) => `/members/${personId}?done=officeEnded`,
);
