import type { Texts as InLanguages } from "@commonhouse/i18n/locales";
import { Texts } from "#/server";

type Named = { readonly title: InLanguages; readonly team: InLanguages };

/** The team of a shift that has a title of its own; nothing where it is called like its team. */
export function TeamBeside({ of }: { readonly of: Named }) {
  return hasOwnTitle(of) ? <Texts of={of.team} /> : null;
}

/** Whether a shift is called otherwise than its team. */
export function hasOwnTitle({ title, team }: Named) {
  return JSON.stringify(title) !== JSON.stringify(team);
}
