import { Icon } from "./icon";

export type Language = {
  readonly locale: string;
  /** Its name in itself. */
  readonly name: string;
  readonly dir: "ltr" | "rtl";
};

export type LanguageSwitchProps = {
  /** The word and the language of now: "Language: English". */
  readonly label: string;
  readonly current: string;
  readonly languages: readonly Language[];
  /** Takes a POST of `locale` and `back`. */
  readonly action: string;
  /** The path of this page, to come back to. */
  readonly back: string;
};

/** Every language in its own name; a plain form, so that it works without script. */
export function LanguageSwitch({ label, current, languages, action, back }: LanguageSwitchProps) {
  return (
    <details className="langs">
      <summary className="btn" aria-label={label}>
        <Icon name="language" />
        <span className="word">{languages.find(({ locale }) => locale === current)?.name}</span>
      </summary>
      <form method="post" action={action}>
        <input type="hidden" name="back" value={back} />
        <ul>
          {languages.map(({ locale, name, dir }) => (
            <li key={locale}>
              <button
                type="submit"
                name="locale"
                value={locale}
                lang={locale}
                dir={dir}
                aria-current={locale === current ? "true" : undefined}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  );
}
