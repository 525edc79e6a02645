import { contact } from "@commonhouse/api/contacts/schema";
import { listRequest, searchRequest } from "@commonhouse/api/directory/schema";
import { officeRef, role } from "@commonhouse/api/offices/schema";
import { day, orNull } from "@commonhouse/api/text";
import { z } from "zod";

/** What is looked for in the list. Only the text is secret: it is sealed before it is in an address. */
export const listForm = listRequest
  .omit({ search: true, locale: true, after: true })
  .extend(searchRequest.shape);

/** An office from the first day to the last, both of them included. */
export const officeForm = officeRef.extend({
  role,
  scopeId: orNull(z.uuid()),
  from: orNull(day),
  until: orNull(day),
});

/** A person by the address of their page. */
export const pageRef = contact.pick({ personId: true });
