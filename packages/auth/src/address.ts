/** What this package needs of the keys: a keyed hash, another for every purpose. */
export type Indexer = { index(purpose: string, text: string): Uint8Array };

/** Addresses that differ only in case, width or blanks around are one. */
export function foldAddress(address: string) {
  return address.normalize("NFKC").trim().toLowerCase();
}

/** `Person.mailIndex`: finds a person by their address without storing it. */
export function mailIndex(sealed: Indexer, address: string) {
  return new Uint8Array(sealed.index("Person.mailIndex", foldAddress(address)));
}

/** `SignInDelay.key` of an address or a person; leads to no person. */
export function delayKey(sealed: Indexer, of: string) {
  return new Uint8Array(sealed.index("SignInDelay.key", foldAddress(of)));
}
