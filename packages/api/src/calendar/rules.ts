/** Every way this area says no; the apps hold one message for each. */
export const refusals = {} as const;

/** Where a feed is read, below the portal's address. */
export function feedPath(token: string): string {
  return `/calendar/${token}.ics`;
}
