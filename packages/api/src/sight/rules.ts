/** What of people an office may see and filter by, beside names and pronouns. */
export type Sight = {
  /** Memberships, and those who only ask to join or are members no more. */
  readonly memberships: boolean;
  /** Whether somebody has come in. */
  readonly doors: boolean;
  /** Who holds which office. */
  readonly offices: boolean;
};
