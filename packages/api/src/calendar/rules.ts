/** Where a feed is read, below the portal's address. */
export function feedPath(token: string): string {
  return `/calendar/${token}.ics`;
}

/** What is recorded here, and whose affair it is. */
export const actions = { "calendar.create": "own", "calendar.revoke": "own" } as const;

/** What is recorded about. */
export const objects = ["CalendarFeed"] as const;
