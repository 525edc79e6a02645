import { votesFor } from "./condorcet";
import { BallotError } from "./fault";
import type { Duels } from "./pairwise";
import type { Event } from "./report";

/** Options must be preferred to a default one ("none of these") by enough voters. */
export type DefaultOptionRules = {
  readonly defaultOption?: number;
  /** Voters who must rank an option above the default option. */
  readonly quorum?: number;
  /** By option: how many times as many must rank it above the default option as below; else 1. */
  readonly majority?: Readonly<Record<number, number>>;
};

/** Who stays and who is dropped before a count, and why. */
export type Dropped = {
  readonly kept: readonly number[];
  readonly dropped: readonly number[];
  readonly events: readonly Event[];
  readonly rules: Readonly<Record<string, string | number>>;
  readonly details: Readonly<Record<string, unknown>>;
};

/**
 * Drops options by quorum and majority, Debian Constitution, vote counting (section A.6 in 2006),
 * steps 2 and 3: an option stays if at least the quorum rank it above the default option, and
 * strictly more than its majority times those who rank it below. The default option stays.
 */
export function dropOptions(duels: Duels, rules: DefaultOptionRules): Dropped {
  const all = Array.from({ length: duels.candidates }, (_, candidate) => candidate);
  const { defaultOption, quorum = 0, majority = {} } = rules;
  if (defaultOption === undefined) {
    return { kept: all, dropped: [], events: [], rules: {}, details: {} };
  }
  checkRules(duels, defaultOption, [quorum, ...Object.values(majority)]);
  const events = all.flatMap((option) => {
    if (option === defaultOption) return [];
    const above = votesFor(duels, option, defaultOption);
    const below = votesFor(duels, defaultOption, option);
    const values = { above, below, needed: quorum, majority: majority[option] ?? 1 };
    if (above < quorum) return [{ kind: "quorumMissed", candidates: [option], values }];
    if (BigInt(above) > BigInt(values.majority) * BigInt(below)) return [];
    return [{ kind: "majorityMissed", candidates: [option], values }];
  });
  const dropped = events.flatMap((event) => event.candidates);
  const kept = all.filter((option) => !dropped.includes(option));
  return {
    kept,
    dropped,
    events,
    rules: { defaultOption, quorum, ...majorityRules(majority) },
    details: { optionsBeatingDefault: kept.filter((option) => option !== defaultOption) },
  };
}

function majorityRules(majority: Readonly<Record<number, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(majority).map(([option, times]) => [`majority.${option}`, times]),
  );
}

function checkRules(duels: Duels, defaultOption: number, numbers: readonly number[]): void {
  if (!Number.isInteger(defaultOption) || defaultOption < 0 || defaultOption >= duels.candidates) {
    throw new BallotError(`The default option ${defaultOption} is not among the candidates.`);
  }
  const odd = numbers.find((number) => !Number.isSafeInteger(number) || number < 0);
  if (odd !== undefined) {
    throw new BallotError(`Quorum and majority are whole numbers from 0; ${odd} is not.`);
  }
}
