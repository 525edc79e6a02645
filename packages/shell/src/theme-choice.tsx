import type { Translate } from "@commonhouse/i18n/translator";
import { Card } from "@commonhouse/ui/card";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import type { Theme } from "./choices";

const themes = ["auto", "light", "dark"] as const;

type Props = { readonly t: Translate; readonly theme: Theme | null };

/** Light or dark, on this device; the one chosen cannot be chosen again. */
export function ThemeChoice({ t, theme }: Props) {
  return (
    <Card title={t("me.theme.title")}>
      <form className="cluster" method="post" action="/theme">
        <input type="hidden" name="back" value="/me" />
        {themes.map((one) => (
          <SubmitButton
            key={one}
            variant="plain"
            name="theme"
            value={one}
            aria-pressed={one === (theme ?? "auto")}
          >
            {t(`me.theme.${one}`)}
          </SubmitButton>
        ))}
      </form>
    </Card>
  );
}
