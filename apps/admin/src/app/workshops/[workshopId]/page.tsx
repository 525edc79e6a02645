import { randomUUID } from "node:crypto";
import { workshopRef } from "@commonhouse/api/workshops/schema";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Card } from "@commonhouse/ui/card";
import { Empty } from "@commonhouse/ui/empty";
import { Form } from "@commonhouse/ui/form";
import { Group } from "@commonhouse/ui/group";
import { More } from "@commonhouse/ui/more";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, getWriting, officeApi, Texts, titled } from "#/server";
import { addDate, editWorkshop } from "../actions";
import { DateFields } from "../date-fields";
import { WorkshopFields } from "../workshop-fields";
import { suggestedDate } from "../written-date";
import { DateList } from "./date-list";

export const generateMetadata = titled((t) => t("console.workshop.pageTitle"));

export default async function WorkshopPage({
  params,
  searchParams,
}: PageProps<"/workshops/[workshopId]">) {
  const [api, asked, { done }, t, { timeZone }] = await Promise.all([
    officeApi(),
    params,
    searchParams,
    getTranslate(),
    getWriting(),
  ]);
  const { data: ref } = workshopRef.safeParse(asked);
  if (!ref) missing();
  const workshop = await api.workshops.get(ref);
  const now = new Date();
  const ahead = workshop.occurrences.filter(({ endsAt }) => new Date(endsAt) > now);
  const past = workshop.occurrences.filter((one) => !ahead.includes(one)).toReversed();

  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{ href: "/workshops", label: t("workshops.title") }}
        title={<Texts of={workshop.title} />}
        sub={t(`workshops.kinds.${workshop.kind}`)}
      />
      <div className="stack">
        {workshop.imported && <Notice>{t("console.workshop.imported")}</Notice>}
        <Group title={t("console.workshop.dates")}>
          {ahead.length > 0 ? (
            <DateList workshopId={workshop.workshopId} occurrences={ahead} />
          ) : (
            <Empty title={t("console.workshop.noDates")} level={3}>
              {t("console.workshop.noDatesHint")}
            </Empty>
          )}
          {past.length > 0 && (
            <More summary={t("console.workshop.past")} icon="clock">
              <DateList workshopId={workshop.workshopId} occurrences={past} />
            </More>
          )}
        </Group>
        <div className="split even">
          <Card title={t("console.workshop.addDate")}>
            <Form
              action={addDate}
              faultTitle={t("form.refused")}
              hidden={{ workshopId: workshop.workshopId, occurrenceId: randomUUID() }}
            >
              <DateFields written={suggestedDate(workshop.occurrences.at(-1), timeZone, now)} />
              <SubmitButton variant={ahead.length > 0 ? "plain" : "main"}>
                {t("console.date.add")}
              </SubmitButton>
            </Form>
          </Card>
          <Card title={t("console.workshop.texts")}>
            <Form
              action={editWorkshop}
              faultTitle={t("form.refused")}
              hidden={{ workshopId: workshop.workshopId }}
            >
              <WorkshopFields written={workshop} />
              <SubmitButton variant="plain">{t("console.workshop.save")}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </>
  );
}
