import { z } from "zod";
import { mostSeats } from "../committees/rules";
import { line, texts, whole } from "../text";

export const seatRef = z.object({ committeeId: z.uuid(), seatId: z.uuid() });

const words = z.object({
  /** Where it has a name of its own: the chair, the treasury. */
  title: texts(line(120)),
  /** Where it is kept for people of a group: how the group describes itself. */
  reserved: texts(line(120)),
});

/** One more seat, after the others; its id is drawn with the form. */
export const newSeat = seatRef.extend(words.shape);

export const seatChange = newSeat.extend({
  /** Where it stands, counted from 1. */
  position: whole(1, mostSeats),
});
