import { localDay, localTime } from "@commonhouse/i18n/week";
import { Checkbox } from "@commonhouse/ui/checkbox";
import { Form } from "@commonhouse/ui/form";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, getWriting, officeApi, Texts, titled } from "#/server";
import { changeShift } from "../../../actions";
import { ShiftFields } from "../../../shift-fields";
import { TimeFields } from "../../../time-fields";
import { readOpenShift } from "../shift";

export const generateMetadata = titled((t) => t("volunteers.console.form.changeTitle"));

export default async function ChangePage({
  params,
}: PageProps<"/volunteers/[teamId]/[shiftId]/change">) {
  const [{ ref, shift, here }, api, t, { timeZone }] = await Promise.all([
    readOpenShift(params),
    officeApi(),
    getTranslate(),
    getWriting(),
  ]);
  const skills = await api.skills.list({});
  const written = {
    day: localDay(shift.startsAt, timeZone),
    from: localTime(shift.startsAt, timeZone),
    until: localTime(shift.endsAt, timeZone),
  };
  return (
    <div className="narrow">
      <PageHead
        back={{ href: here, label: <Texts of={shift.title} /> }}
        title={t("volunteers.console.form.changeTitle")}
      />
      <div className="stack">
        <Notice>
          <p>{t("volunteers.console.form.told", { count: shift.taken })}</p>
          <p>{t("volunteers.console.form.fewer")}</p>
          {shift.seriesId && <p>{t("volunteers.console.form.onlyThis")}</p>}
        </Notice>
        <Form action={changeShift} faultTitle={t("form.refused")} hidden={ref}>
          <TimeFields label={t("volunteers.console.form.day")} written={written} />
          <ShiftFields skills={skills} written={shift} />
          {shift.taken > 0 && (
            <Checkbox
              name="release"
              label={t("volunteers.console.form.release")}
              help={t("volunteers.console.form.releaseHelp")}
            />
          )}
          <SubmitButton large>{t("volunteers.console.form.save")}</SubmitButton>
        </Form>
      </div>
    </div>
  );
}
