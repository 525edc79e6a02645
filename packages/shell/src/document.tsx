import { directionOf, type Locale } from "@commonhouse/i18n/locales";
import { accentStyle } from "@commonhouse/ui/accent-style";
import type { ReactNode } from "react";
import type { Theme } from "./choices";

type Props = {
  readonly locale: Locale;
  readonly theme: Theme | null;
  readonly nonce: string;
  /** The hue of the one accent colour, in degrees. */
  readonly accentHue: number;
  readonly children: ReactNode;
};

/**
 * The frame of every page. No provider: text is finished on the server, and a page without a live
 * part sends none of ours to run.
 */
export function Document({ locale, theme, nonce, accentHue, children }: Props) {
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme ?? undefined}>
      <head>
        <style nonce={nonce}>{accentStyle(accentHue)}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}
