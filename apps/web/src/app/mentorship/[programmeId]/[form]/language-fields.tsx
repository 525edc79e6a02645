import { locales } from "@commonhouse/i18n/locales";
import { spoken } from "@commonhouse/i18n/spoken";
import { Choices } from "@commonhouse/ui/choices";
import { More } from "@commonhouse/ui/more";
import { getFormats, getTranslate } from "#/server";
import { nameLanguages } from "../../words";

/** The languages of the house and one's own at once, all the others one press away. */
export async function LanguageFields({ chosen }: { readonly chosen: readonly string[] }) {
  const [t, formats, named] = await Promise.all([getTranslate(), getFormats(), nameLanguages()]);
  const first = new Set<string>([...locales, ...chosen]);
  const choices = (codes: Iterable<string>) =>
    [...codes]
      .map((value) => ({ value, label: named(value) }))
      .toSorted((one, other) => formats.compare(one.label, other.label));
  return (
    <>
      <Choices
        name="languages"
        kind="checkbox"
        legend={t("mentorship.form.languages")}
        help={t("mentorship.form.languagesHelp")}
        defaultValue={chosen}
        choices={choices(first)}
      />
      <More summary={t("mentorship.form.moreLanguages")} icon="language" holds={["otherLanguages"]}>
        <Choices
          name="otherLanguages"
          kind="checkbox"
          legend={t("mentorship.form.moreLanguages")}
          choices={choices(spoken.filter((code) => !first.has(code)))}
        />
      </More>
    </>
  );
}
