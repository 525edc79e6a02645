import { randomUUID } from "node:crypto";
import { missing } from "@commonhouse/shell/refusal-pages";
import { PageHead } from "@commonhouse/ui/page-head";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { createCommittee } from "../actions";
import { CommitteeForm } from "../committee-form";

export const generateMetadata = titled((t) => t("committees.console.new"));

export default async function NewCommitteePage() {
  await officeApi();
  if (!(await may("committees.create"))) missing();
  const t = await getTranslate();
  return (
    <div className="narrow">
      <PageHead
        back={{ href: "/committees", label: t("committees.title") }}
        title={t("committees.console.new")}
      />
      <CommitteeForm action={createCommittee} committeeId={randomUUID()} />
    </div>
  );
}
