/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "people.addressTaken": "CONFLICT",
  "people.idTaken": "CONFLICT",
  "offices.notYours": "FORBIDDEN",
  "offices.idTaken": "CONFLICT",
  "offices.lastAdministrator": "CONFLICT",
} as const;
