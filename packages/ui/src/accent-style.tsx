const ours = 262;

/**
 * The centre's accent as a line of CSS for the layout's one `<style nonce>`. The hue is in degrees;
 * whatever is not a number becomes ours. Only digits ever reach the sheet.
 */
export function accentStyle(hue: number = ours): string {
  const degrees = Number.isFinite(hue) ? ((Math.round(hue) % 360) + 360) % 360 : ours;
  return `:root{--accent-hue:${degrees}}`;
}
