import { randomUUID } from "node:crypto";
import { committeeRef } from "@commonhouse/api/committees/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, officeApi, Texts, titled } from "#/server";
import { addSeat } from "../../actions";
import { SeatFields } from "../../seat-fields";

export const generateMetadata = titled((t) => t("committees.console.addSeat"));

export default async function AddSeatPage({ params }: PageProps<"/committees/[committeeId]/add">) {
  const [api, asked, t] = await Promise.all([officeApi(), params, getTranslate()]);
  const { data: ref } = committeeRef.safeParse(asked);
  if (!ref) missing();
  const { title, ended } = await api.committees.get(ref);
  if (ended) missing();
  return (
    <div className="narrow">
      <PageHead
        back={{ href: `/committees/${ref.committeeId}`, label: <Texts of={title} /> }}
        title={t("committees.console.addSeat")}
        sub={t("committees.console.seatsHint")}
      />
      <Form
        action={addSeat}
        faultTitle={t("form.refused")}
        hidden={{ ...ref, seatId: randomUUID() }}
      >
        <SeatFields />
        <SubmitButton large>{t("committees.console.addSeat")}</SubmitButton>
      </Form>
    </div>
  );
}
