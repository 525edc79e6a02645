import { isLocale, type Locale, pickLocale } from "@commonhouse/i18n/locales";
import { formOf } from "./form-values";
import { backFrom } from "./local-path";

const year = 31_536_000;

export type Theme = "light" | "dark";

/** The language somebody chose, else the one their browser likes best, else the centre's own. */
export function localeFrom(
  cookie: string | undefined,
  accepted: string | null,
  otherwise?: Locale,
): Locale {
  return isLocale(cookie) ? cookie : pickLocale(accepted, otherwise);
}

/** The look somebody chose; null leaves it to the device. */
export function themeFrom(cookie: string | undefined): Theme | null {
  return cookie === "light" || cookie === "dark" ? cookie : null;
}

/**
 * Answers `POST /language` (`locale`) and `POST /theme` (`theme`): keeps the choice for a year,
 * forgets it if it is none, and goes back to the page one was on.
 */
export function createChoice(name: "locale" | "theme", publicUrl: () => URL) {
  const known = { locale: isLocale, theme: (word: unknown) => word === "light" || word === "dark" };
  return async (request: Request) => {
    const form = await formOf(request);
    const chosen = form.get(name);
    const kept = known[name](chosen);
    const secure = publicUrl().protocol === "https:" ? "; Secure" : "";
    const cookie = `${name}=${kept ? chosen : ""}; Max-Age=${kept ? year : 0}`;
    const origin = request.headers.get("origin") ?? publicUrl().origin;
    return new Response(null, {
      status: 303,
      headers: {
        Location: backFrom(request.headers, form.get("back"), origin),
        "Set-Cookie": `${cookie}; Path=/; HttpOnly; SameSite=Lax${secure}`,
      },
    });
  };
}
