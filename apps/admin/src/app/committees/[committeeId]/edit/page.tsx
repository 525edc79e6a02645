import { committeeRef } from "@commonhouse/api/committees/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, officeApi, Texts, titled } from "#/server";
import { editCommittee } from "../../actions";
import { CommitteeForm } from "../../committee-form";

export const generateMetadata = titled((t) => t("committees.console.editPage"));

export default async function EditCommitteePage({
  params,
}: PageProps<"/committees/[committeeId]/edit">) {
  const [api, asked, t] = await Promise.all([officeApi(), params, getTranslate()]);
  const { data: ref } = committeeRef.safeParse(asked);
  if (!ref) missing();
  const committee = await api.committees.get(ref);
  return (
    <div className="narrow">
      <PageHead
        back={{ href: `/committees/${ref.committeeId}`, label: <Texts of={committee.title} /> }}
        title={t("committees.console.editPage")}
      />
      <CommitteeForm action={editCommittee} committeeId={ref.committeeId} written={committee} />
    </div>
  );
}
