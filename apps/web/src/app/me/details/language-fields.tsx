import { locales } from "@commonhouse/i18n/locales";
import { languageName, spoken } from "@commonhouse/i18n/spoken";
import { Choices } from "@commonhouse/ui/choices";
import { More } from "@commonhouse/ui/more";
import { getFormats, getLocale, getTranslate } from "#/server";

/** The languages of the house and one's own at once, all the others one press away. */
export async function LanguageFields({ chosen }: { readonly chosen: readonly string[] }) {
  const [t, reader, formats] = await Promise.all([getTranslate(), getLocale(), getFormats()]);
  const first = new Set<string>([...locales, ...chosen]);
  const choice = (code: string) => ({
    value: code,
    label: code === "sgn" ? t("me.details.signing") : (languageName(code, reader) ?? code),
  });
  const choices = (codes: Iterable<string>) =>
    [...codes].map(choice).toSorted((one, other) => formats.compare(one.label, other.label));
  return (
    <>
      <Choices
        name="languages"
        kind="checkbox"
        legend={t("me.details.languages")}
        help={t("me.details.languagesHelp")}
        defaultValue={chosen}
        choices={choices(first)}
      />
      <More summary={t("me.details.more")} icon="language" holds={["otherLanguages"]}>
        <Choices
          name="otherLanguages"
          kind="checkbox"
          legend={t("me.details.more")}
          choices={choices(spoken.filter((code) => !first.has(code)))}
        />
      </More>
    </>
  );
}
