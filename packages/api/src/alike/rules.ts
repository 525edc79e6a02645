import { fits } from "../names/rules";

type Fit = (typeof fits)[keyof typeof fits];

/** A shorter name is like too many others. */
const telling = 5;

/** Whether somebody whose name fits so well may be the same person: a short name has to be the same. */
export function isLike(name: string, fit: Fit) {
  return fit === fits.same || ([...name].length >= telling && fit !== fits.holds);
}
