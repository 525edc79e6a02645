import { missing } from "@commonhouse/shell/refusal-pages";
import { PageHead } from "@commonhouse/ui/page-head";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { pageRef } from "../../form-schema";
import { ContactForm } from "./contact-form";

export const generateMetadata = titled((t) => t("people.contact.pageTitle"));

/** What the membership office may write about a person. */
export default async function ContactPage({ params }: PageProps<"/members/[personId]/contact">) {
  const [api, asked, t] = await Promise.all([officeApi(), params, getTranslate()]);
  const { data: ref } = pageRef.safeParse(asked);
  if (!ref || !(await may("members.manage"))) missing();
  const [person, contact] = await Promise.all([api.people.get(ref), api.contacts.get(ref)]);
  return (
    <div className="narrow">
      <PageHead
        back={{ href: `/members/${ref.personId}`, label: <bdi>{person.name}</bdi> }}
        title={t("people.contact.pageTitle")}
        sub={t("people.contact.pageHint")}
      />
      <ContactForm person={person} contact={contact} />
    </div>
  );
}
