import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Choices } from "@commonhouse/ui/choices";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, Texts, titled } from "#/server";
import { cancelShift } from "../../../actions";
import { readOpenShift } from "../shift";
import { WhenAndWhere } from "../when-and-where";

export const generateMetadata = titled((t) => t("volunteers.console.form.cancelTitle"));

/** What cannot be undone says so, and asks once. */
export default async function CancelPage({
  params,
}: PageProps<"/volunteers/[teamId]/[shiftId]/cancel">) {
  const [{ ref, shift, here }, t] = await Promise.all([readOpenShift(params), getTranslate()]);
  return (
    <div className="narrow">
      <PageHead
        back={{ href: here, label: <Texts of={shift.title} /> }}
        title={t("volunteers.console.form.cancelTitle")}
        sub={<WhenAndWhere of={shift} />}
      />
      <Card>
        <div className="group">
          <p>
            <b>{t("volunteers.console.form.cancelTold", { count: shift.taken })}</b>
          </p>
          <p>{t("volunteers.console.form.cancelFinal")}</p>
        </div>
        <Form action={cancelShift} faultTitle={t("form.refused")} hidden={ref}>
          {shift.following > 1 && (
            <Choices
              name="scope"
              kind="radio"
              legend={t("volunteers.console.form.scope")}
              defaultValue="ONE"
              choices={[
                { value: "ONE", label: t("volunteers.console.form.scopeOne") },
                {
                  value: "FOLLOWING",
                  label: t("volunteers.console.form.scopeFollowing", { count: shift.following }),
                  help: t("volunteers.console.form.scopeFollowingHelp"),
                },
              ]}
            />
          )}
          <div className="cluster">
            <SubmitButton variant="danger">{t("volunteers.console.form.cancel")}</SubmitButton>
            <ButtonLink href={here}>{t("volunteers.console.form.keep")}</ButtonLink>
          </div>
        </Form>
      </Card>
    </div>
  );
}
