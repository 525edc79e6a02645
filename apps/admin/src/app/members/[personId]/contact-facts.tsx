import { ownNameOf } from "@commonhouse/i18n/locales";
import { languageName } from "@commonhouse/i18n/spoken";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Facts } from "@commonhouse/ui/facts";
import { Group } from "@commonhouse/ui/group";
import { getFormats, getLocale, getTranslate, officeApi } from "#/server";

/** How to reach a person, and what was noted. Reading it is recorded: once for each page. */
export async function ContactFacts({ personId }: { readonly personId: string }) {
  const [api, t, formats, reader] = await Promise.all([
    officeApi(),
    getTranslate(),
    getFormats(),
    getLocale(),
  ]);
  const { address, phone, area, languages, locale, note } = await api.contacts.get({ personId });
  const unknown = <span className="soft">{t("people.contact.unknown")}</span>;
  const spoken = languages.map((code) =>
    code === "sgn" ? t("me.details.signing") : (languageName(code, reader) ?? code),
  );
  const facts = [
    {
      key: "address",
      term: t("people.contact.address"),
      detail: address ? <bdi dir="ltr">{address}</bdi> : unknown,
    },
    {
      key: "phone",
      term: t("people.contact.phone"),
      detail: phone ? <bdi dir="ltr">{phone}</bdi> : unknown,
    },
    {
      key: "area",
      term: t("people.contact.area"),
      detail: area ? <bdi>{area}</bdi> : unknown,
    },
    {
      key: "languages",
      term: t("people.contact.languages"),
      detail: spoken.length > 0 ? formats.list(spoken) : unknown,
    },
    {
      key: "locale",
      term: t("people.contact.locale"),
      detail: locale ? <bdi lang={locale}>{ownNameOf(locale)}</bdi> : t("people.contact.asHouse"),
    },
    {
      key: "note",
      term: t("people.contact.note"),
      detail: note ? (
        <p className="lines" dir="auto">
          {note}
        </p>
      ) : (
        unknown
      ),
    },
  ];
  return (
    <Group
      title={t("people.contact.title")}
      aside={
        <ButtonLink href={`/members/${personId}/contact`} variant="quiet">
          {t("people.contact.change")}
        </ButtonLink>
      }
    >
      <Facts card facts={facts} />
      <p className="help">{t("people.contact.hint")}</p>
    </Group>
  );
}
