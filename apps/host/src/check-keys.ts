import { mailIndex } from "@commonhouse/auth/address";
import { connected } from "@commonhouse/db/connect";
import { createSealed, readKeys, type Sealed } from "@commonhouse/db/sealed";
import { PlainError } from "./plain-error";

type Row = {
  readonly id: string;
  readonly name: Buffer;
  readonly mail: Buffer | null;
  readonly mailIndex: Buffer | null;
};

/**
 * Throws `PlainError` unless these keys open what the database holds. With others a house would go
 * on sealing, until no key opened all of it. One person is tried for each version of a key that
 * sealed a name, with an address where there is one.
 */
export async function checkKeys(owner: string, keys: string) {
  const sealed = read(keys);
  const { rows } = await connected(owner, (client) =>
    client.query<Row>(`
      SELECT DISTINCT ON (get_byte("name", 0)) "id", "name", "mail", "mailIndex" FROM "Person"
      ORDER BY get_byte("name", 0), "mail" IS NULL`),
  );
  if (rows.every((row) => opens(sealed, row))) return;
  throw new PlainError(
    "The sealing keys are not those of this database: the names in it were sealed with others. Restore the key file, or SEALING_KEYS, that belongs to it.",
  );
}

function read(keys: string) {
  try {
    return createSealed(readKeys(keys));
  } catch (error) {
    throw new PlainError(`The sealing keys cannot be used. ${(error as Error).message}`);
  }
}

function opens(sealed: Sealed, { id, name, mail, mailIndex: index }: Row) {
  try {
    sealed.open(`Person.name:${id}`, name);
    if (!mail || !index) return true;
    return Buffer.compare(mailIndex(sealed, sealed.open(`Person.mail:${id}`, mail)), index) === 0;
  } catch {
    return false;
  }
}
