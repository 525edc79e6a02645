import type { Translate } from "@commonhouse/i18n/translator";

type Params = Readonly<Record<string, string | number>>;

/** Writes an instant in the reader's way. */
export type Moment = (instant: Date) => string;

/**
 * The sentence for a code that is only known while running (a refusal, a fault, what was done), or
 * null where there is none.
 */
export function say(t: Translate, key: string, params?: Params): string | null {
  if (!/^[a-z0-9]+(\.[a-z0-9]+)+$/i.test(key) || key.split(".").some(isBuiltIn)) return null;
  if (!t.has(key)) return null;
  return (t as unknown as (key: string, params?: Params) => string)(key, params);
}

/** Why something was refused; the instants it names are written in the reader's way. */
export function refusalIn(
  t: Translate,
  { refusal, params }: { readonly refusal: string; readonly params: Params },
  moment: Moment,
): string {
  const written = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" && instant.test(value) ? moment(new Date(value)) : value,
  ]);
  return say(t, `refusals.${refusal}`, Object.fromEntries(written)) ?? t("refusals.unexpected");
}

/** Every object answers to these names. */
function isBuiltIn(part: string) {
  return part in Object.prototype;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
