/** Where a feed is read, below the portal's address. */
export function feedPath(token: string): string {
  return `/calendar/${token}.ics`;
}
