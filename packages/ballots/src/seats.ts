import { BallotError } from "./fault";

/** Refuses a number of seats that is no whole number from 1. */
export function requireSeats(seats: number): void {
  if (!Number.isInteger(seats) || seats < 1)
    throw new BallotError(`The number of seats must be a whole number from 1, not ${seats}.`);
}

/** Refuses more ballots than the method's arithmetic is exact for. */
export function requireAtMost(ballots: number, most: number, method: string): void {
  if (ballots > most)
    throw new BallotError(`${method} counts at most ${most} ballots exactly, not ${ballots}.`);
}
