"use server";

import { newContact } from "@commonhouse/api/contacts/schema";
import { memberRef, newMembership, terms } from "@commonhouse/api/memberships/schema";
import { officeRef } from "@commonhouse/api/offices/schema";
import { invitationRequest, newInvitation } from "@commonhouse/api/people/schema";
import { boundsOfDay } from "@commonhouse/i18n/week";
import { formAction, getWriting, revealAction } from "#/server";
import { listForm, officeForm } from "./form-schema";
import { listAddress } from "./list-address";

/** What is typed travels in the body of this form; the address of the answer holds it sealed. */
export const search = formAction(
  listForm,
  (api, { text }) => api.directory.search({ text }),
  (answer, { text, ...asked }) => listAddress({ ...asked, ...answer }),
);

export const invite = formAction(
  newInvitation,
  (api, input) => api.people.invite(input),
  ({ personId }) => `/members/${personId}?done=personInvited`,
);

export const drawLink = revealAction(invitationRequest, async (api, input) => {
  const { link } = await api.people.drawLink(input);
  return link;
});

export const changeContact = formAction(
  newContact,
  (api, input) => api.contacts.change(input),
  ({ personId }) => `/members/${personId}?done=contactSaved`,
);

export const acceptMember = formAction(
  memberRef,
  (api, input) => api.memberships.accept(input),
  ({ personId }) => `/members/${personId}?done=membershipAccept`,
);

export const startMembership = formAction(
  newMembership,
  (api, input) => api.memberships.start(input),
  ({ personId }) => `/members/${personId}?done=membershipStart`,
);

export const pauseMembership = formAction(
  memberRef,
  (api, input) => api.memberships.pause(input),
  ({ personId }) => `/members/${personId}?done=membershipPause`,
);

export const resumeMembership = formAction(
  memberRef,
  (api, input) => api.memberships.resume(input),
  ({ personId }) => `/members/${personId}?done=membershipResume`,
);

export const endMembership = formAction(
  memberRef,
  (api, input) => api.memberships.end(input),
  ({ personId }) => `/members/${personId}?done=membershipEnd`,
);

export const changeTerms = formAction(
  terms,
  (api, input) => api.memberships.change(input),
  ({ personId }) => `/members/${personId}?done=membershipChange`,
);

export const giveOffice = formAction(
  officeForm,
  async (api, { from, until, ...rest }) => {
    const { timeZone } = await getWriting();
    return api.offices.give({
      ...rest,
      from: from && boundsOfDay(from, timeZone).start,
      until: until && boundsOfDay(until, timeZone).end,
    });
  },
  ({ personId }) => `/members/${personId}?done=officeGiven`,
);

export const endOffice = formAction(
  officeRef,
  (api, input) => api.offices.end(input),
  ({ personId }) => `/members/${personId}?done=officeEnded`,
);
