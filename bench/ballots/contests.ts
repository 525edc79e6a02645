/** A method, for how many seats, the goal for 1 million ballots over 20 candidates, and who else counts it. */
export type Contest = {
  readonly method: string;
  readonly seats: number;
  readonly goalMs?: number;
  readonly peers: readonly string[];
};

/** What is measured. */
export const contests: readonly Contest[] = [
  { method: "plurality", seats: 1, goalMs: 350, peers: ["votes", "caritat"] },
  { method: "borda", seats: 1, goalMs: 350, peers: ["votes"] },
  { method: "irv", seats: 1, goalMs: 350, peers: ["votes", "caritat"] },
  { method: "schulze", seats: 1, goalMs: 350, peers: ["votes", "caritat", "schulze-method"] },
  { method: "stv-scottish", seats: 5, goalMs: 350, peers: [] },
  { method: "stv-meek", seats: 5, goalMs: 500, peers: ["caritat", "meeks-prf-js"] },
];
