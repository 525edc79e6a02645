import { ButtonLink } from "@commonhouse/ui/button-link";
import { Form } from "@commonhouse/ui/form";
import { Icon } from "@commonhouse/ui/icon";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTranslate, getWriting, Texts, titled } from "#/server";
import { changeDate } from "../../../actions";
import { DateFields } from "../../../date-fields";
import { writtenDate } from "../../../written-date";
import { readOpenOccurrence } from "../occurrence";

export const generateMetadata = titled((t) => t("console.date.changeTitle"));

export default async function ChangePage({
  params,
}: PageProps<"/workshops/[workshopId]/[occurrenceId]/change">) {
  const [{ ref, title, occurrence, here }, t, formats, { timeZone }] = await Promise.all([
    readOpenOccurrence(params),
    getTranslate(),
    getFormats(),
    getWriting(),
  ]);
  const concerned = occurrence.taken + occurrence.waiting;
  return (
    <div className="narrow">
      <PageHead
        back={{ href: here, label: t("console.attendance.title") }}
        title={t("console.date.changeTitle")}
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
      <div className="stack">
        <Notice>
          <p>{t("console.date.told", { count: concerned })}</p>
          <p>{t("console.date.seats")}</p>
        </Notice>
        <Form action={changeDate} faultTitle={t("form.refused")} hidden={ref}>
          <DateFields written={writtenDate(occurrence, timeZone)} />
          <SubmitButton large>{t("console.date.save")}</SubmitButton>
        </Form>
        <p>
          <ButtonLink href={`${here}/cancel`} variant="quiet">
            {t("console.date.cancelTitle")}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}
