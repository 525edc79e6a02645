import { directionOf } from "@commonhouse/i18n/locales";
import { translatorFor } from "@commonhouse/i18n/translator";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { may } from "#/app/may";
import { getCentre, getLocale, getTranslate, officeApi, titled } from "#/server";
import { drawLink } from "../../actions";
import { pageRef } from "../../form-schema";
import { Sheet } from "./sheet";

export const generateMetadata = titled((t) => t("people.paper.title"));

/**
 * A link on paper for people without an address, in their language. It says nothing of the house,
 * and is there only in answer to the button: another press draws another link.
 */
export default async function PaperPage({ params }: PageProps<"/members/[personId]/paper">) {
  const [api, asked, t, reader, centre] = await Promise.all([
    officeApi(),
    params,
    getTranslate(),
    getLocale(),
    getCentre(),
  ]);
  const { data: ref } = pageRef.safeParse(asked);
  if (!ref || !(await may("people.invite"))) missing();
  const { name, door } = await api.people.get(ref);
  if (!door) missing();
  const locale = door.locale ?? reader;
  const said = translatorFor(locale, { timeZone: centre.timeZone });
  return (
    <>
      <div className="stack tight print:hidden">
        <PageHead
          back={{ href: `/members/${ref.personId}`, label: <bdi>{name}</bdi> }}
          title={t("people.paper.title")}
          sub={t("people.paper.hint")}
        />
        {door.links.length === 0 && (
          <p>{t(door.officer ? "people.link.officer" : "people.link.none")}</p>
        )}
      </div>
      <div className="stack">
        {door.links.map((app) => (
          <Form
            key={app}
            action={drawLink}
            faultTitle={t("form.refused")}
            hidden={{ personId: ref.personId, app }}
          >
            <Sheet
              lang={locale}
              dir={directionOf(locale)}
              said={{
                shown: t("people.paper.shown"),
                print: t("people.paper.print"),
                title: said("people.paper.sheet.title"),
                how: said("people.paper.sheet.how"),
                picture: said("people.paper.sheet.picture"),
                once: said("people.paper.sheet.once"),
                keep: said("people.paper.sheet.keep"),
              }}
            />
            <SubmitButton variant={door.links.length === 1 ? "main" : "plain"}>
              {door.links.length === 1 ? t("people.paper.draw") : t(`people.link.${app}`)}
            </SubmitButton>
          </Form>
        ))}
      </div>
    </>
  );
}
