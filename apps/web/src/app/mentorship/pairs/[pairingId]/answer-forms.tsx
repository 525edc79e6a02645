import { Checkbox } from "@commonhouse/ui/checkbox";
import { Form } from "@commonhouse/ui/form";
import { More } from "@commonhouse/ui/more";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { answerProposal } from "../../actions";

/** Yes, and not now: two buttons that weigh the same. */
export async function AnswerForms({ pairingId }: { readonly pairingId: string }) {
  const t = await getTranslate();
  return (
    <div className="pair items-start">
      <Form
        action={answerProposal}
        faultTitle={t("form.refused")}
        hidden={{ pairingId, answer: "ACCEPT" }}
        className="group"
      >
        <SubmitButton variant="plain" large>
          {t("mentorship.answer.yes")}
        </SubmitButton>
      </Form>
      <SayNo pairingId={pairingId} label={t("mentorship.answer.no")} large />
    </div>
  );
}

type Props = {
  readonly pairingId: string;
  readonly label: string;
  readonly large?: boolean;
};

/** No, without a reason; and, if one likes, never with this person again. */
export async function SayNo({ pairingId, label, large = false }: Props) {
  const t = await getTranslate();
  return (
    <Form
      action={answerProposal}
      faultTitle={t("form.refused")}
      hidden={{ pairingId, answer: "DECLINE" }}
      className="group"
    >
      <SubmitButton variant="plain" large={large}>
        {label}
      </SubmitButton>
      <More summary={t("mentorship.answer.private")} icon="lock">
        <Checkbox
          name="apart"
          label={t("mentorship.answer.apart")}
          help={t("mentorship.answer.apartHelp")}
        />
      </More>
    </Form>
  );
}
