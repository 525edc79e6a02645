import { randomUUID } from "node:crypto";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { propose } from "../../../../actions";

type Props = {
  readonly pair: {
    readonly programmeId: string;
    readonly menteeFormId: string;
    readonly mentorFormId: string;
  };
  /** How many they have to answer. */
  readonly days: number;
};

/** Asks both; the id is drawn here, so that two presses are one proposal. */
export async function ProposeForm({ pair, days }: Props) {
  const t = await getTranslate();
  return (
    <Form
      action={propose}
      faultTitle={t("form.refused")}
      hidden={{ ...pair, pairingId: randomUUID() }}
      className="group"
    >
      <p>
        <SubmitButton large>{t("mentorship.console.compare.propose")}</SubmitButton>
      </p>
      <p className="small soft">{t("mentorship.console.compare.told", { days })}</p>
      <p className="small soft">{t("mentorship.console.compare.names")}</p>
    </Form>
  );
}
