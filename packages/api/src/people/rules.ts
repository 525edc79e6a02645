/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "people.addressTaken": "CONFLICT",
  "people.idTaken": "CONFLICT",
  "people.holdsOffice": "FORBIDDEN",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = { "people.invite": "office", "people.renew": "office" } as const;

/** What is recorded about. */
export const objects = ["Person"] as const;

/** What people are told of. */
export const notices = {
  "people.linkDrawn": { outside: "account", page: "/me", about: null },
} as const;

/** What of a person decides which links may be drawn for them. */
type Doors = {
  /** Somebody who gives offices asks. */
  readonly giver: boolean;
  readonly member: boolean;
  /** Holds an office now. */
  readonly inOffice: boolean;
  /** Holds one now or later. */
  readonly officeAhead: boolean;
};

/**
 * The apps for which somebody may draw a link for a person. Who gives no offices makes no link for
 * those who hold one: with it they could come in as them.
 */
export function linksFor({ giver, member, inOffice, officeAhead }: Doors) {
  const portal = member && (giver || !officeAhead);
  return [
    ...(portal ? (["portal"] as const) : []),
    ...(giver && inOffice ? (["console"] as const) : []),
  ];
}
