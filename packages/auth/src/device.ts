import type { Device } from "@commonhouse/db";

/** In this order: an Android tablet says Android too, a phone's browser says Mozilla like all. */
const signs: readonly (readonly [RegExp, Device])[] = [
  [/bot|crawler|spider|curl|wget|python|okhttp|java\/|go-http|^(?!mozilla|opera)/i, "PROGRAM"],
  [/ipad|tablet|playbook|silk|kindle|android(?!.*mobile)/i, "TABLET"],
  [/iphone|ipod|android|mobile|phone|opera mini/i, "PHONE"],
  [/windows|macintosh|linux|x11|cros|bsd/i, "COMPUTER"],
];

/**
 * What kind of thing asks, from its `User-Agent`. Nothing else of it is kept: enough for a person
 * to recognise their own sessions.
 */
export function deviceOf(userAgent: string | null): Device {
  const found = signs.find(([sign]) => sign.test(userAgent ?? ""));
  return found?.[1] ?? "PROGRAM";
}
