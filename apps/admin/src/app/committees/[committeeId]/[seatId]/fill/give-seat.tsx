import { randomUUID } from "node:crypto";
import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Choices } from "@commonhouse/ui/choices";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { Notice } from "@commonhouse/ui/notice";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { seatPerson } from "../../../actions";

type Props = {
  readonly seat: ConsoleOutputs["committees"]["get"]["seats"][number];
  readonly of: { readonly committeeId: string; readonly seatId: string };
  readonly people: ConsoleOutputs["terms"]["candidates"]["people"];
  /** More fit than are shown. */
  readonly more: boolean;
};

const ways = ["APPOINTED", "ELECTED", "RESERVE"] as const;

/** Who of those that were found takes the seat, how they come to it, and for how long. */
export async function GiveSeat({ seat, of, people, more }: Props) {
  const t = await getTranslate();
  const [only] = people.length === 1 ? people : [];
  return (
    <Form
      action={seatPerson}
      faultTitle={t("form.refused")}
      hidden={{ ...of, termId: randomUUID() }}
    >
      <Choices
        name="personId"
        kind="radio"
        legend={t("committees.console.chosen")}
        help={
          more
            ? t("committees.console.foundMore")
            : t("committees.console.found", { count: people.length })
        }
        defaultValue={only?.personId}
        choices={people.map(({ personId, name, pronouns }) => ({
          value: personId,
          label: <bdi>{name}</bdi>,
          ...(pronouns && { help: <bdi>{pronouns}</bdi> }),
        }))}
      />
      <Choices
        name="seating"
        kind="radio"
        legend={t("committees.console.how")}
        defaultValue="APPOINTED"
        choices={ways.map((value) => ({
          value,
          label: t(`committees.seating.${value}`),
          help: t(`committees.console.howHelp.${value}`),
        }))}
      />
      <div className="pair">
        <Field
          name="from"
          type="date"
          label={t("committees.console.begins")}
          help={t("committees.console.beginsHelp")}
        />
        <Field
          name="until"
          type="date"
          label={t("committees.console.ends")}
          help={t("committees.console.endsHelp")}
        />
      </div>
      <Notice tone={Object.keys(seat.reserved).length > 0 ? "warn" : "info"}>
        {Object.keys(seat.reserved).length > 0 && <p>{t("committees.console.toldReserved")}</p>}
        <p>{t("committees.console.told")}</p>
      </Notice>
      <SubmitButton large>{t("committees.console.seat")}</SubmitButton>
    </Form>
  );
}
