import { directionOf, type Locale } from "@commonhouse/i18n/locales";
import type { Translate } from "@commonhouse/i18n/translator";

/** What these pages need to know of who reads. */
export type PlainReader = {
  readonly locale: Locale;
  readonly t: Translate;
  readonly nonce: string;
};

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it stands in a page, whatever it holds. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

const style = `
  :root { color-scheme: light dark }
  body { max-width: 34rem; margin: 15vh auto; padding: 0 1.25rem;
    font: 1.0625rem/1.6 system-ui, sans-serif; background: #faf6ef; color: #2a2420 }
  a, button { display: inline-block; min-height: 2.75rem; padding: .6rem 0; color: inherit;
    font: inherit; background: none; border: 0; text-decoration: underline }
  @media (prefers-color-scheme: dark) { body { background: #1d1917; color: #efe8df } }`;

type Page = {
  readonly locale: Locale;
  readonly title: string;
  /** HTML: every text in it has been escaped. */
  readonly body: string;
  readonly nonce: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A small page that needs no database, no script and no file. */
export function plainPage({ locale, title, body, nonce, status = 200, headers }: Page): Response {
  const html = `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style nonce="${escaped(nonce)}">${style}</style>
</head>
<body>${body}</body>
</html>`;
  const type = { "Content-Type": "text/html; charset=utf-8" };
  return new Response(html, { status, headers: { ...type, ...headers } });
}
