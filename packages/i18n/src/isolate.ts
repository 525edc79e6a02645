/**
 * Keeps a value from reordering its neighbours where no `<bdi>` fits: attributes, options, titles,
 * mail, push, calendars. Marks that would close it early are taken out.
 */
export function isolate(text: string): string {
  return `\u2068${text.replace(/[\u2066-\u2069]/gu, "")}\u2069`;
}
