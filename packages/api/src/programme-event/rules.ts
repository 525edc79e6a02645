import type { z } from "zod";
import { languageOf, splitTitle } from "../bilingual/rules";
import { type Block, nameOf, type Property, propertyOf } from "../ics/rules";
import { type Moment, momentOf, zoneOf } from "../moments/rules";
import { recurrence } from "../recurrence/rules";
import { line, locale, shownTexts, text } from "../text";
import type { Problem, ProgrammeEvent } from "./schema";

/** By whose clocks and in which languages a file is read. */
export type House = {
  readonly timeZone: string;
  readonly localeOrder: readonly z.infer<typeof locale>[];
};

/** An event that cannot be taken over, and the line that says so. */
export class EventFault extends Error {
  readonly fault: Problem["fault"];
  readonly line: number | undefined;

  constructor(fault: Problem["fault"], at?: { readonly line: number }) {
    super(fault);
    this.fault = fault;
    this.line = at?.line;
  }
}

export type Properties = Readonly<Record<string, readonly Property[] | undefined>>;

const wanted = new Set(
  "uid dtstart dtend duration rrule exrule rdate exdate recurrence-id summary description location categories status sequence x-capacity".split(
    " ",
  ),
);

/** More is no event that somebody wrote: characters of all we read of it, and its rules. */
const maxText = 100_000;
const maxRules = 10;

/** What we read of an event, by name. A line that is none of iCalendar is a fault. */
export function propertiesOf({ lines }: Block, lenient = false): Properties {
  const found: Record<string, Property[]> = {};
  let size = 0;
  for (const one of lines) {
    const name = nameOf(one);
    if (!wanted.has(name)) continue;
    size += one.text.length;
    const property = size > maxText ? null : propertyOf(one);
    if (property) found[name] = [...(found[name] ?? []), property];
    else if (!lenient) throw new EventFault("unreadable", one);
  }
  return found;
}

/** The value of a property that stands once. */
export function firstOf(properties: Properties, name: string): string | null {
  const value = properties[name]?.[0]?.values[0];
  return value === undefined || value === "" ? null : String(value).trim();
}

/** A UID that can be kept; null where there is none. */
export function uidOf(properties: Properties): string | null {
  return line(255).safeParse(firstOf(properties, "uid")).data ?? null;
}

/** Every moment a property names, on the clock it names or the house's. */
export function momentsOf(properties: Properties, name: string, { timeZone }: House): Moment[] {
  return (properties[name] ?? []).flatMap((property) => {
    const zone = zoneOf(property, timeZone);
    if (!zone) throw new EventFault("unknownZone", property);
    return property.values.map((value) => {
      const moment = momentOf(value, zone);
      if (!moment) throw new EventFault(name === "dtend" ? "noEnd" : faultOf(name), property);
      return moment;
    });
  });
}

function faultOf(name: string) {
  return name === "dtstart" ? "noStart" : "rule";
}

/** Its recurrence rules; one of less than a day, or with parts we do not know, is a fault. */
export function rulesOf(properties: Properties) {
  const [unknown] = properties.exrule ?? [];
  if (unknown) throw new EventFault("rule", unknown);
  const tooMany = properties.rrule?.[maxRules];
  if (tooMany) throw new EventFault("rule", tooMany);
  return (properties.rrule ?? []).map((property) => {
    const { success, data } = recurrence.safeParse(property.values[0]);
    if (!success) throw new EventFault("rule", property);
    return data;
  });
}

const kinds: Readonly<Record<string, ProgrammeEvent["kind"]>> = {
  WORKSHOP: "WORKSHOP",
  GROUP: "GROUP",
  EVENT: "EVENT",
  SHIFT: "EVENT",
};

/** Its first category that is a kind of ours; a shift is an event for as long as there are no teams. */
export function kindOf(properties: Properties) {
  const categories = (properties.categories ?? [])
    .flatMap(({ values }) => values)
    .map((category) => String(category).trim().toUpperCase());
  const category = categories.find((one) => one in kinds) ?? "WORKSHOP";
  return { kind: kinds[category] ?? "WORKSHOP", shift: category === "SHIFT" };
}

/** Seats, 1 to 10,000; null where nothing is said. */
export function capacityOf(properties: Properties): number | null {
  const [property] = properties["x-capacity"] ?? [];
  if (!property) return null;
  const said = String(property.values[0]).trim();
  const capacity = /^\d{1,5}$/.test(said) ? Number(said) : 0;
  if (capacity < 1 || capacity > 10_000) throw new EventFault("capacity", property);
  return capacity;
}

/** Where it is, on one line; null where nothing is said. */
export function roomOf(properties: Properties): string | null {
  const [property] = properties.location ?? [];
  if (!property) return null;
  const room = String(property.values[0]).replaceAll(/\s+/g, " ").trim();
  return room === "" ? "" : kept(line(120), room, property, "placeTooLong");
}

/** Its titles by language: as they are marked, else by their script. */
export function titleOf(properties: Properties, { localeOrder }: House) {
  const found = (properties.summary ?? []).map((property) => {
    const title = String(property.values[0]).replaceAll(/\s+/g, " ").trim();
    const marked = markedAs(property);
    const texts = marked ? { [marked]: title } : splitTitle(title, localeOrder);
    for (const one of Object.values(texts))
      kept(line(120), one, property, "titleTooLong", "noTitle");
    return texts;
  });
  const title = shownTexts.parse(Object.assign({}, ...found.toReversed()));
  if (Object.keys(title).length === 0) throw new EventFault("noTitle", properties.summary?.[0]);
  return title;
}

/** Its description, undivided: what stands in two languages is seldom the same twice. */
export function descriptionOf(properties: Properties, { localeOrder }: House) {
  const found = (properties.description ?? []).flatMap((property) => {
    const said = kept(text(4000), String(property.values[0]), property, "descriptionTooLong");
    return said === "" ? [] : [{ [markedAs(property) ?? languageOf(said, localeOrder)]: said }];
  });
  return shownTexts.parse(Object.assign({}, ...found.toReversed()));
}

function markedAs({ params }: Property) {
  return locale.safeParse(params.language?.split("-")[0]?.toLowerCase()).data;
}

function kept(
  schema: z.ZodType<string>,
  said: string,
  property: Property,
  tooLong: Problem["fault"],
  missing: Problem["fault"] = "unreadable",
) {
  const { data, error } = schema.safeParse(said);
  if (data !== undefined) return data;
  const code = error?.issues[0]?.code;
  if (code === "too_big") throw new EventFault(tooLong, property);
  throw new EventFault(code === "too_small" ? missing : "unreadable", property);
}
