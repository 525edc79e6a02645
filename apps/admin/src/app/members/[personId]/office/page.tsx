import { missing } from "@commonhouse/shell/refusal-pages";
import { PageHead } from "@commonhouse/ui/page-head";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { pageRef } from "../../form-schema";
import { GiveOffice } from "./give-office";

export const generateMetadata = titled((t) => t("people.office.pageTitle"));

/** One more office for a person, and what each of them may do. */
export default async function OfficePage({ params }: PageProps<"/members/[personId]/office">) {
  const [api, asked, t] = await Promise.all([officeApi(), params, getTranslate()]);
  const { data: ref } = pageRef.safeParse(asked);
  if (!ref || !(await may("offices.give"))) missing();
  const [{ name }, { scopes }] = await Promise.all([api.people.get(ref), api.offices.scopes({})]);
  return (
    <div className="narrow">
      <PageHead
        back={{ href: `/members/${ref.personId}`, label: <bdi>{name}</bdi> }}
        title={t("people.office.pageTitle")}
        sub={t("people.office.pageHint")}
      />
      <GiveOffice personId={ref.personId} scopes={scopes} />
    </div>
  );
}
