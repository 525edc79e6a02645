/** Something on a board that does not hold, in one sentence, with the height of the entry. */
export class BoardError extends Error {
  override name = "BoardError";
  readonly height: number | null;

  constructor(sentence: string, height: number | null = null) {
    super(height === null ? sentence : `Entry ${height}: ${sentence}`);
    this.height = height;
  }
}
