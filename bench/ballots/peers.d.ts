// What is used here of packages that bring no types.

declare module "caritat" {
  type Cast = { readonly votes: readonly string[]; readonly count: number };
  type Made = { readonly candidates: readonly string[]; readonly ballots: Cast[] };
  const caritat: {
    readonly Ballot: new (votes: readonly string[]) => Cast;
    readonly Election: new (made: { candidates: readonly string[] }) => Made;
    plurality(election: Made): string[];
    irv(election: Made): string;
    readonly condorcet: { schulze(election: Made): string[] };
    readonly stv: { meek(election: Made, config: { seats: number }): string[] };
  };
  export = caritat;
}

declare module "schulze-method" {
  const schulze: {
    run(
      candidates: number,
      ballots: readonly (readonly number[])[],
    ): { readonly place: number; readonly indexes: readonly number[] }[];
  };
  export = schulze;
}

// Its entry is a command; what counts stands beside it.
declare module "meeks-prf-js/run/meek.js" {
  const meek: {
    tabulate(
      seats: number,
      candidates: readonly string[],
      ballots: readonly (readonly [number, readonly string[]])[],
      maxRankingLevels: number | null,
      tieBreaker: readonly string[],
    ): { readonly elected: ReadonlySet<string> };
  };
  export = meek;
}
