import type { ConsoleOutputs } from "@commonhouse/api/console";
import { locales, ownNameOf } from "@commonhouse/i18n/locales";
import { languageName, spoken } from "@commonhouse/i18n/spoken";
import { Choices } from "@commonhouse/ui/choices";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { More } from "@commonhouse/ui/more";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { may } from "#/app/may";
import { getFormats, getLocale, getTranslate } from "#/server";
import { changeContact } from "../../actions";

type Props = {
  readonly person: ConsoleOutputs["people"]["get"];
  readonly contact: ConsoleOutputs["contacts"]["get"];
};

/** One form for all that is noted: what is left empty is forgotten. */
export async function ContactForm({ person, contact }: Props) {
  const [t, giving] = await Promise.all([getTranslate(), may("offices.give")]);
  const fixed = person.door?.officer === true && !giving;
  return (
    <Form
      action={changeContact}
      faultTitle={t("form.refused")}
      hidden={{
        personId: contact.personId,
        ...(fixed && { address: contact.address ?? "" }),
      }}
    >
      <Field
        name="name"
        label={t("people.invitation.name")}
        help={t("people.contact.nameHelp")}
        defaultValue={person.name}
        dir="auto"
        autoComplete="off"
        maxLength={60}
        required
      />
      <Field
        name="pronouns"
        label={t("me.profile.pronouns")}
        help={t("people.contact.pronounsHelp")}
        defaultValue={person.pronouns ?? ""}
        dir="auto"
        autoComplete="off"
        maxLength={60}
      />
      {fixed ? (
        <p className="help">{t("people.contact.addressOfficer")}</p>
      ) : (
        <Field
          name="address"
          type="email"
          label={t("people.contact.address")}
          help={t("people.contact.addressHelp")}
          defaultValue={contact.address ?? ""}
          autoComplete="off"
        />
      )}
      <Field
        name="phone"
        type="tel"
        label={t("people.contact.phone")}
        help={t("people.contact.phoneHelp")}
        defaultValue={contact.phone ?? ""}
        autoComplete="off"
        maxLength={40}
      />
      <Field
        name="area"
        label={t("people.contact.area")}
        help={t("people.contact.areaHelp")}
        defaultValue={contact.area ?? ""}
        dir="auto"
        autoComplete="off"
        maxLength={80}
      />
      <Field name="locale" label={t("people.contact.locale")} defaultValue={contact.locale ?? ""}>
        <option value="">{t("people.contact.asHouse")}</option>
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {ownNameOf(locale)}
          </option>
        ))}
      </Field>
      <LanguageChoices chosen={contact.languages} />
      <Field
        name="note"
        type="textarea"
        rows={5}
        label={t("people.contact.note")}
        help={t("people.contact.noteHelp")}
        defaultValue={contact.note ?? ""}
        dir="auto"
        maxLength={4000}
      />
      <SubmitButton large>{t("people.contact.save")}</SubmitButton>
    </Form>
  );
}

/** One press away; those that were chosen stand first. */
async function LanguageChoices({ chosen }: { readonly chosen: readonly string[] }) {
  const [t, reader, formats] = await Promise.all([getTranslate(), getLocale(), getFormats()]);
  const sorted = (codes: readonly string[]) =>
    codes
      .map((code) => ({
        value: code,
        label: code === "sgn" ? t("me.details.signing") : (languageName(code, reader) ?? code),
      }))
      .toSorted((one, other) => formats.compare(one.label, other.label));
  const others = spoken.filter((code) => !chosen.includes(code));
  return (
    <More summary={t("people.contact.languages")} icon="language" holds={["languages"]}>
      <Choices
        name="languages"
        kind="checkbox"
        legend={t("people.contact.languages")}
        defaultValue={chosen}
        choices={[...sorted(chosen), ...sorted(others)]}
      />
    </More>
  );
}
