import type { Centre } from "@commonhouse/api/centre/schema";
import type { Actor } from "@commonhouse/auth/actor";
import { directionOf, locales, ownNameOf } from "@commonhouse/i18n/locales";
import type { Translate } from "@commonhouse/i18n/translator";
import type { Frame } from "@commonhouse/ui/portal-shell";
import type { Metadata } from "next";
import { nameOf } from "./centre";
import { type MenuEntry, navFor } from "./menu";
import type { createReader } from "./reader";

const languages = locales.map((locale) => ({
  locale,
  name: ownNameOf(locale),
  dir: directionOf(locale),
}));

type Seams = ReturnType<typeof createReader> & {
  readonly getActor: () => Promise<Actor | null>;
  readonly getCentre: () => Promise<Centre>;
};

/** What stands around every page of an app. None of it fails while the database is away. */
export function createFrame(server: Seams) {
  return {
    /** The properties of `Document`. */
    async getDocument() {
      const [locale, theme, nonce, { accentHue }] = await Promise.all([
        server.getLocale(),
        server.getTheme(),
        server.getNonce(),
        server.getCentre(),
      ]);
      return { locale, theme, nonce, accentHue };
    },

    /** The properties of both shells: name, menu, languages, the way out, and what this is. */
    async getFrame(menu: readonly MenuEntry[]): Promise<Omit<Frame, "children">> {
      const [t, current, back, centre, actor] = await Promise.all([
        server.getTranslate(),
        server.getLocale(),
        server.getPath(),
        server.getCentre(),
        server.getActor(),
      ]);
      const label = t("shell.languageNow", { language: ownNameOf(current) });
      return {
        skip: t("common.skipToContent"),
        house: { name: nameOf(centre, current) ?? t("shell.house"), href: "/" },
        navLabel: t("common.mainMenu"),
        nav: actor ? navFor(menu, actor, back, t) : [],
        languages: { label, current, languages, action: "/language", back },
        exit: t("common.quickExit"),
        banner: centre.demo ? t("common.demo") : undefined,
      };
    },

    /** What a page exports as its `generateMetadata`: neutral words for what it does. */
    titled(title: (t: Translate) => string) {
      return async (): Promise<Metadata> => ({ title: title(await server.getTranslate()) });
    },

    /** Neutral titles: the page's own, and before it has one, nothing that says whose house. */
    async getMetadata(): Promise<Metadata> {
      const t = await server.getTranslate();
      return { title: t("shell.house"), robots: { index: false, follow: false } };
    },
  };
}
