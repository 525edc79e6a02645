/** Something wrong with what was to be counted, in one sentence with its line where there is one. */
export class BallotError extends Error {
  override name = "BallotError";

  constructor(sentence: string, line?: number) {
    super(line === undefined ? sentence : `Line ${line}: ${sentence}`);
  }
}
