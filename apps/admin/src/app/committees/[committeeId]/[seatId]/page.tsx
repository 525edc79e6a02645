import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Empty } from "@commonhouse/ui/empty";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, Texts, titled } from "#/server";
import { changeSeat, endSeat } from "../../actions";
import { SeatFields } from "../../seat-fields";
import { SeatTitle } from "../../seat-title";
import { readSeat } from "./seat";
import { TermCard } from "./term-card";

export const generateMetadata = titled((t) => t("committees.console.seatPage"));

/** One seat: who holds it, who comes next, what it is called, and its end. */
export default async function SeatPage({
  params,
  searchParams,
}: PageProps<"/committees/[committeeId]/[seatId]">) {
  const [{ ref, committee, seat, position, here }, { done }, t] = await Promise.all([
    readSeat(params),
    searchParams,
    getTranslate(),
  ]);
  const { holder, later, reserved } = seat;
  const held = holder !== null || later.length > 0;
  const fill = !committee.ended && (
    <ButtonLink href={`${here}/fill`} variant={holder ? "plain" : "main"}>
      {t("committees.console.fill")}
    </ButtonLink>
  );
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{ href: `/committees/${ref.committeeId}`, label: <Texts of={committee.title} /> }}
        title={<SeatTitle seat={seat} position={position} />}
        sub={
          Object.keys(reserved).length > 0 &&
          t.rich("committees.reserved", { group: () => <Texts of={reserved} /> })
        }
        actions={holder && fill}
      />
      <div className="split even">
        <div className="stack">
          {holder ? (
            <TermCard term={holder} seat={ref} phase="now" />
          ) : (
            <Empty title={t("committees.vacancy")} action={fill}>
              {t("committees.vacancyHint")}
            </Empty>
          )}
          {later.map((term) => (
            <TermCard key={term.termId} term={term} seat={ref} phase="later" />
          ))}
        </div>
        {!committee.ended && (
          <div className="stack">
            <Card title={t("committees.console.changeSeat")}>
              <Form action={changeSeat} faultTitle={t("form.refused")} hidden={ref}>
                <SeatFields written={seat} />
                <Field
                  name="position"
                  inputMode="numeric"
                  label={t("committees.console.position")}
                  defaultValue={String(position)}
                />
                <SubmitButton variant="plain">{t("common.save")}</SubmitButton>
              </Form>
            </Card>
            <Card title={t("committees.console.endSeat")}>
              {held ? (
                <p className="small">{t("committees.console.endSeatHeld")}</p>
              ) : (
                <>
                  <p className="small">{t("committees.console.endSeatHint")}</p>
                  <Form action={endSeat} faultTitle={t("form.refused")} hidden={ref}>
                    <SubmitButton variant="danger">{t("committees.console.endSeat")}</SubmitButton>
                  </Form>
                </>
              )}
            </Card>
          </div>
        )}
      </div>
    </>
  );
}
