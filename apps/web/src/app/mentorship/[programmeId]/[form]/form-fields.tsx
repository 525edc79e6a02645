import type { PortalOutputs } from "@commonhouse/api/portal";
import { Checkbox } from "@commonhouse/ui/checkbox";
import { Choices } from "@commonhouse/ui/choices";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, memberApi, Texts } from "#/server";
import { saveForm } from "../../actions";
import type { MyForm } from "../../standing";
import { LanguageFields } from "./language-fields";
import { TimeFields } from "./time-fields";

type Props = {
  readonly programme: PortalOutputs["programmes"]["get"];
  readonly side: MyForm["side"];
  /** Null: for the first time. Then what the person noted about themselves is offered. */
  readonly written: MyForm | null;
};

/** All that suggestions need, with the reason beside what is delicate. */
export async function FormFields({ programme, side, written }: Props) {
  const [t, api] = await Promise.all([getTranslate(), memberApi()]);
  const known = written ?? { ...(await api.me.details({})), ...nothing };
  const offer = side === "MENTOR";
  return (
    <Form
      action={saveForm}
      faultTitle={t("form.refused")}
      hidden={{ programmeId: programme.programmeId, side }}
    >
      <p className="small soft">{t("mentorship.form.whoReads")}</p>
      <LanguageFields chosen={known.languages} />
      {programme.topics.length > 0 && (
        <Choices
          name="topicIds"
          kind="checkbox"
          legend={t("mentorship.form.topics")}
          help={t(`mentorship.form.${offer ? "topicsOffer" : "topicsRequest"}`)}
          defaultValue={known.topicIds}
          choices={programme.topics.map(({ topicId, title }) => ({
            value: topicId,
            label: <Texts of={title} />,
          }))}
        />
      )}
      <TimeFields chosen={known.times} />
      {offer && (
        <Field
          name="capacity"
          inputMode="numeric"
          label={t("mentorship.form.capacity")}
          help={t("mentorship.form.capacityHelp")}
          defaultValue={String(known.capacity)}
          maxLength={2}
        />
      )}
      <Field
        name="area"
        label={t("mentorship.form.area")}
        help={t("mentorship.form.areaHelp")}
        defaultValue={known.area ?? ""}
        dir="auto"
        autoComplete="off"
        maxLength={60}
      />
      {!offer && !programme.vetting && (
        <Checkbox
          name="vettedOnly"
          label={t("mentorship.form.vettedOnly")}
          help={t("mentorship.form.vettedOnlyHelp")}
          defaultChecked={known.vettedOnly}
        />
      )}
      <Checkbox
        name="livedExperience"
        label={t("mentorship.form.lived")}
        help={t("mentorship.form.livedHelp")}
        defaultChecked={known.livedExperience}
      />
      <Field
        name="words"
        type="textarea"
        label={t(`mentorship.form.${offer ? "wordsOffer" : "wordsRequest"}`)}
        help={t("mentorship.form.wordsHelp")}
        defaultValue={known.words}
        dir="auto"
        rows={4}
        maxLength={2000}
      />
      <Field
        name="reach"
        type="textarea"
        label={t("mentorship.form.reach")}
        help={t("mentorship.form.reachHelp")}
        defaultValue={known.reach}
        dir="auto"
        rows={2}
        maxLength={500}
      />
      <SubmitButton large>{t(send())}</SubmitButton>
    </Form>
  );

  function send() {
    if (written) return "mentorship.form.save";
    return offer ? "mentorship.form.sendOffer" : "mentorship.form.sendRequest";
  }
}

const nothing = {
  capacity: 1,
  topicIds: [],
  times: [],
  livedExperience: false,
  vettedOnly: false,
  words: "",
  reach: "",
};
