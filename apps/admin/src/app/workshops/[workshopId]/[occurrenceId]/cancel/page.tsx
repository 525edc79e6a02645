import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { Icon } from "@commonhouse/ui/icon";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTranslate, Texts, titled } from "#/server";
import { cancelDate } from "../../../actions";
import { readOpenOccurrence } from "../occurrence";

export const generateMetadata = titled((t) => t("console.date.cancelTitle"));

/** What cannot be undone says so, and asks once. */
export default async function CancelPage({
  params,
}: PageProps<"/workshops/[workshopId]/[occurrenceId]/cancel">) {
  const [{ ref, title, occurrence, here }, t, formats] = await Promise.all([
    readOpenOccurrence(params),
    getTranslate(),
    getFormats(),
  ]);
  return (
    <div className="narrow">
      <PageHead
        back={{ href: `${here}/change`, label: t("console.date.changeTitle") }}
        title={t("console.date.cancelTitle")}
        sub={
          <span className="cluster">
            <Texts of={title} />
            <span className="meta">
              <Icon name="clock" />
              <time dateTime={occurrence.startsAt}>
                {formats.dateTimeRange(occurrence.startsAt, occurrence.endsAt)}
              </time>
            </span>
          </span>
        }
      />
      <Card>
        <div className="group">
          <p>
            <b>{t("console.date.cancelTold", { count: occurrence.taken + occurrence.waiting })}</b>
          </p>
          <p>{t("console.date.cancelFinal")}</p>
        </div>
        <Form action={cancelDate} faultTitle={t("form.refused")} hidden={ref} className="cluster">
          <SubmitButton variant="danger">{t("console.date.cancel")}</SubmitButton>
          <ButtonLink href={here}>{t("console.date.keep")}</ButtonLink>
        </Form>
      </Card>
    </div>
  );
}
