import { randomUUID } from "node:crypto";
import { missing } from "@commonhouse/shell/refusal-pages";
import { PageHead } from "@commonhouse/ui/page-head";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { createProgramme } from "../actions";
import { ProgrammeForm } from "../programme-form";

export const generateMetadata = titled((t) => t("mentorship.console.list.new"));

export default async function NewProgrammePage() {
  await officeApi();
  if (!(await may("programmes.create"))) missing();
  const t = await getTranslate();
  return (
    <div className="narrow">
      <PageHead
        back={{ href: "/mentorship", label: t("mentorship.title") }}
        title={t("mentorship.console.list.new")}
      />
      <ProgrammeForm action={createProgramme} programmeId={randomUUID()} />
    </div>
  );
}
