/** Input that makes no sense (an id twice, a weight that is no integer, sums beyond 2⁵³), in one sentence. */
export class MatchingError extends Error {
  override name = "MatchingError";
}
