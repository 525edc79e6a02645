import type { PortalOutputs } from "@commonhouse/api/portal";
import { Card } from "@commonhouse/ui/card";
import { Choices } from "@commonhouse/ui/choices";
import { Form } from "@commonhouse/ui/form";
import { Revealed } from "@commonhouse/ui/revealed";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { createFeed, revokeFeed, setTitles } from "./calendar-actions";

/** One's bookings in one's own calendar: an address that is shown once, and can be closed. */
export async function Calendar({
  status,
}: {
  readonly status: PortalOutputs["calendar"]["status"];
}) {
  const t = await getTranslate();
  const { active, plainTitles } = status;
  return (
    <Card>
      <p className="small">{t(active ? "me.calendar.on" : "me.calendar.off")}</p>
      <p className="small soft">{t("me.calendar.hint")}</p>
      <Form action={createFeed} faultTitle={t("form.refused")}>
        <SubmitButton variant="plain">
          {t(active ? "me.calendar.renew" : "me.calendar.create")}
        </SubmitButton>
        {active && <p className="small soft">{t("me.calendar.renewHint")}</p>}
        <Revealed label={t("me.calendar.shown")} />
      </Form>
      {active && (
        <Form action={revokeFeed} faultTitle={t("form.refused")}>
          <SubmitButton variant="plain">{t("me.calendar.revoke")}</SubmitButton>
        </Form>
      )}
      <Form action={setTitles} faultTitle={t("form.refused")}>
        <Choices
          name="wording"
          kind="radio"
          legend={t("me.calendar.titles")}
          defaultValue={plainTitles ? "PLAIN" : "NEUTRAL"}
          choices={[
            {
              value: "NEUTRAL",
              label: t("me.calendar.neutral"),
              help: t("me.calendar.neutralHelp", { title: t("neutral.calendarTitle") }),
            },
            { value: "PLAIN", label: t("me.calendar.plain"), help: t("me.calendar.plainHelp") },
          ]}
        />
        <SubmitButton variant="plain">{t("me.calendar.save")}</SubmitButton>
      </Form>
    </Card>
  );
}
