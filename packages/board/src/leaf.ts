import { sha256 } from "@commonhouse/ballots/sha256";

/**
 * What stands for a ballot until the vote is closed, and is its receipt: nobody can tell the choice
 * from it, and no other choice has it. The nonce is drawn with the ballot paper.
 */
export function leafOf(vote: string, choice: string, nonce: string): string {
  return sha256(`ballot|${vote}|${choice}|${nonce}`);
}
