import type { Ballots } from "./ballots";
import type { Election } from "./election";
import { BallotError } from "./fault";
import { rankingsIn } from "./rankings";

/** Rankings that say everything the file says. Throws BallotError for other ballots. */
function rankedOnly({ votes }: Election, format: string): Ballots {
  if (votes.kind !== "ranked")
    throw new BallotError(`${format} holds rankings; the file has none.`);
  if (votes.needsRules)
    throw new BallotError(`${format} cannot hold overvotes and candidates marked twice.`);
  return votes.ballots;
}

/** An election as BLT; candidates are numbered from 1 in their order. Throws BallotError. */
export function* writeBlt(election: Election): Generator<string> {
  const ballots = rankedOnly(election, "BLT");
  const { candidates, seats, name } = election;
  yield `${candidates.length} ${seats ?? 1}\n`;
  for (const { weight, places } of rankingsIn(ballots)) {
    if (weight === 0) continue;
    const words = places.map((equals) => equals.map((place) => place + 1).join("="));
    yield `${[weight, ...words, 0].join(" ")}\n`;
  }
  yield "0\n";
  for (const each of [...candidates.map((one) => one.name), name]) yield `${quoted(each)}\n`;
}

function quoted(text: string): string {
  return `"${oneLine(text).replace(/["\\]/g, "\\$&")}"`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/**
 * An election as PrefLib; numbers are the candidates' own where all are whole numbers from 1, else
 * from 1 in their order. Throws BallotError if ballots have ties or gaps that the type does not allow.
 */
export function* writePreflib(
  election: Election,
  type: "soc" | "soi" | "toc" | "toi",
): Generator<string> {
  const ballots = rankedOnly(election, `PrefLib's ${type}`);
  const { candidates, name } = election;
  const isOwn = candidates.every(({ id }) => typeof id === "number" && id >= 1);
  const numbers = candidates.map(({ id }, place) => (isOwn ? Number(id) : place + 1));
  const rows = [...rankingsIn(ballots)].filter(({ weight }) => weight > 0);
  for (const { places } of rows) {
    if (type.startsWith("s") && places.some((equals) => equals.length > 1))
      throw new BallotError(`Some ballots have ties, which PrefLib's ${type} has none of.`);
    if (type.endsWith("c") && places.flat().length < candidates.length)
      throw new BallotError(`Some ballots do not rank everybody, as PrefLib's ${type} asks.`);
  }
  const head = {
    "FILE NAME": `election.${type}`,
    TITLE: oneLine(name),
    "DATA TYPE": type,
    "NUMBER ALTERNATIVES": candidates.length,
    "NUMBER VOTERS": ballots.total,
    "NUMBER UNIQUE ORDERS": rows.length,
    ...Object.fromEntries(
      candidates.map((one, place) => [`ALTERNATIVE NAME ${numbers[place]}`, oneLine(one.name)]),
    ),
  };
  for (const [key, value] of Object.entries(head)) yield `# ${key}: ${value}\n`;
  for (const { weight, places } of rows) {
    const words = places.map((equals) => {
      const all = equals.map((place) => numbers[place]).join(",");
      return equals.length > 1 ? `{${all}}` : all;
    });
    yield `${weight}: ${words.join(",")}\n`;
  }
}
