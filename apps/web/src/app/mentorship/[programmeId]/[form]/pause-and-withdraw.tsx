import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { pauseForm } from "../../actions";
import type { MyForm } from "../../standing";
import { formPath } from "../../ways";

type Props = {
  readonly of: MyForm;
  /** Whether anything new begins in its programme. */
  readonly open: boolean;
};

/** A break that can be ended, and the way out, which has a page of its own. */
export async function PauseAndWithdraw({ of, open }: Props) {
  const t = await getTranslate();
  const { programmeId, side, paused } = of;
  return (
    <Card>
      {open && (
        <Form
          action={pauseForm}
          faultTitle={t("form.refused")}
          hidden={{ programmeId, side, ...(!paused && { paused: "on" }) }}
          className="group"
        >
          <p>
            <SubmitButton variant="plain">
              {t(`mentorship.form.${paused ? "resume" : "pause"}`)}
            </SubmitButton>
          </p>
          <p className="help">{t(`mentorship.form.${paused ? "resumeHint" : "pauseHint"}`)}</p>
        </Form>
      )}
      <div className="group">
        <p>
          <ButtonLink href={`${formPath(of)}/withdraw`}>{t("mentorship.form.withdraw")}</ButtonLink>
        </p>
        <p className="help">{t("mentorship.form.withdrawHint")}</p>
      </div>
    </Card>
  );
}
