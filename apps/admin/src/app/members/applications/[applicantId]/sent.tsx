import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Facts } from "@commonhouse/ui/facts";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, Texts } from "#/server";

/** When it was sent, what was confirmed, in which language, and how the answer arrives. */
export async function Sent({ of }: { readonly of: ConsoleOutputs["decisions"]["get"] }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { agreement, locale } = of;
  const facts = [
    {
      key: "sent",
      term: t("applications.desk.facts.sent"),
      detail: <time dateTime={of.sentAt}>{formats.dateTime(of.sentAt)}</time>,
    },
    {
      key: "ofAge",
      term: t("applications.desk.facts.ofAge"),
      detail: t("applications.desk.facts.ofAgeOn", { day: formats.date(of.ofAgeAt) }),
    },
    ...(agreement
      ? [
          {
            key: "agreement",
            term: t("applications.desk.facts.agreement"),
            detail: (
              <span className="cluster">
                <Texts of={agreement.title} />
                <span className="soft">
                  {t("applications.desk.facts.version", { version: agreement.version })}
                </span>
                {agreement.withdrawn && (
                  <Tag tone="warn">{t("applications.desk.facts.takenBack")}</Tag>
                )}
              </span>
            ),
          },
        ]
      : []),
    {
      key: "language",
      term: t("applications.desk.facts.language"),
      detail: locale ? t(`languages.${locale}`) : t("applications.desk.facts.noLanguage"),
    },
    {
      key: "mail",
      term: t("applications.desk.facts.mail"),
      detail: t(
        of.hasAddress ? "applications.desk.facts.mailYes" : "applications.desk.facts.mailNo",
      ),
    },
  ];
  return <Facts facts={facts} card />;
}
