import { randomUUID } from "node:crypto";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { createWorkshop } from "../actions";
import { WorkshopFields } from "../workshop-fields";

export const generateMetadata = titled((t) => t("console.workshop.newTitle"));

export default async function NewWorkshopPage() {
  await officeApi();
  if (!(await may("workshops.create"))) missing();
  const t = await getTranslate();
  return (
    <div className="narrow">
      <PageHead
        back={{ href: "/workshops", label: t("workshops.title") }}
        title={t("console.workshop.newTitle")}
      />
      <Form
        action={createWorkshop}
        faultTitle={t("form.refused")}
        hidden={{ workshopId: randomUUID() }}
      >
        <WorkshopFields />
        <SubmitButton large>{t("console.workshop.create")}</SubmitButton>
      </Form>
    </div>
  );
}
