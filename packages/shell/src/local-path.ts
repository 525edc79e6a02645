const here = "http://here.invalid";

/**
 * A path of this house, or null: nothing that leads elsewhere however it is spelled (`//x`, `/\x`,
 * tabs, other schemes).
 */
export function localPath(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 2000 || !/^\/(?![/\\])[!-~]*$/.test(value)) {
    return null;
  }
  const url = URL.parse(value, here);
  if (url?.origin !== here || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search;
}

/** Where a form was sent from: what the browser says, else what the form says, else the start. */
export function backFrom(headers: Headers, field: unknown, origin: string | null): string {
  const referer = URL.parse(headers.get("referer") ?? "");
  const sent = referer && referer.origin === origin ? referer.pathname + referer.search : null;
  return localPath(sent) ?? localPath(field) ?? "/";
}
