/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "programmes.idTaken": "CONFLICT",
  "programmes.ended": "CONFLICT",
  "programmes.tooManyTopics": "CONFLICT",
} as const;

/** So many topics at most are offered at a time. */
export const mostTopics = 100;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "programmes.create": "office",
  "programmes.edit": "office",
  "programmes.end": "office",
  "programmes.addTopic": "office",
  "programmes.renameTopic": "office",
  "programmes.endTopic": "office",
} as const;

/** What is recorded about. */
export const objects = ["Programme"] as const;
