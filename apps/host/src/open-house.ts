import type { HouseDatabase } from "./database";
import type { Addresses } from "./processes";

/** What a command needs of a house to do something in it. */
export type OpenHouse = {
  readonly database: HouseDatabase;
  /** Lines of `version:base64`. */
  readonly keys: string;
  readonly addresses: Addresses;
};
