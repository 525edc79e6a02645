import { shiftRef } from "@commonhouse/api/shifts/schema";
import { wholeOrNull } from "@commonhouse/api/text";

/** What was worked, as people say it: hours and minutes. One of the two is enough. */
export const workedForm = shiftRef
  .extend({
    hours: wholeOrNull(0, 48),
    minutes: wholeOrNull(0, 59),
  })
  .refine(({ hours, minutes }) => hours !== null || minutes !== null, {
    path: ["hours"],
    message: "missing",
  })
  .transform(({ shiftId, hours, minutes }) => ({
    shiftId,
    minutes: (hours ?? 0) * 60 + (minutes ?? 0),
  }));
