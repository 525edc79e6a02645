import { z } from "zod";
import { orNull, whole } from "../text";

/** What a line of a list of members can say. */
export const fields = [
  "name",
  "pronouns",
  "mail",
  "phone",
  "language",
  "joined",
  "status",
  "kind",
  "skills",
  "area",
  "note",
] as const;

export const field = z.enum(fields);

export type Field = z.infer<typeof field>;

const column = z.int().min(0).max(199);
const order = z.enum(["DMY", "MDY"]);

function ofEveryField<T>(one: T) {
  return Object.fromEntries(fields.map((name) => [name, one])) as Record<Field, T>;
}

/** Which column, from 0, says what; null: none does. And how days are written; null: as they show. */
export const mapping = z.object({ ...ofEveryField(column.nullable()), dates: order.nullable() });

/** The same as a form sends it: empty where there is none. */
export const sentMapping = z.object({
  ...ofEveryField(orNull(whole(0, 199)).default(null)),
  dates: orNull(order).default(null),
});

export type Mapping = z.infer<typeof mapping>;
