import type { Election } from "./election";
import { BallotError } from "./fault";
import { writeCsv } from "./write-csv";
import { writeFixture } from "./write-fixture";
import { writePabulib } from "./write-pabulib";
import { writeBlt, writePreflib } from "./write-ranked";

const writers: Readonly<Record<string, (election: Election) => Generator<string>>> = {
  json: writeFixture,
  "election-fixture/1": writeFixture,
  blt: writeBlt,
  soc: (election) => writePreflib(election, "soc"),
  soi: (election) => writePreflib(election, "soi"),
  toc: (election) => writePreflib(election, "toc"),
  toi: (election) => writePreflib(election, "toi"),
  pb: writePabulib,
  csv: writeCsv,
};

/**
 * An election in another format, in pieces. Throws BallotError for a format that is not known, and
 * for one that cannot hold what the file says.
 */
export function written(election: Election, format: string): readonly string[] {
  const write = writers[format.toLowerCase()];
  if (write) return [...write(election)];
  throw new BallotError(
    `There is no format “${format}”; there are ${Object.keys(writers).join(", ")}.`,
  );
}
