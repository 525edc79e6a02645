import type { Command } from "./command";
import { comparisonOf, comparisonText } from "./compare";
import { countFile } from "./count-file";
import type { Election } from "./election";
import { BallotError } from "./fault";
import { countElection, methodFor } from "./methods";
import type { Contents } from "./read";
import { textOfMotions, textOfReport } from "./text";
import { written } from "./write";

/**
 * What a command says about the elections of a file, piece by piece. Everything is counted before
 * the first piece is given. Throws BallotError.
 */
export function answer(command: Command, contents: Contents): readonly string[] {
  const { elections } = contents;
  switch (command.verb) {
    case "count":
      if (command.json || contents.isCorpus) return [...countFile(contents, command)].map(asLine);
      return elections.map((election) => textOf(election, command));
    case "compare": {
      const compared = elections.map((election) => comparisonOf(election, command));
      return command.json ? compared.map(asLine) : compared.map(comparisonText);
    }
    case "convert": {
      const [election, another] = elections;
      if (!election || another) throw new BallotError("Only a file of one election is converted.");
      return written(election, command.to ?? "json");
    }
  }
}

const asLine = (result: unknown): string => `${JSON.stringify(result)}\n`;

function textOf(election: Election, command: Command): string {
  if (election.votes.kind === "motions") return textOfMotions(election, command.method);
  const method = methodFor(election, command.method);
  return textOfReport(election, method, countElection(election, method, command));
}
