import { candidatesRequest } from "@commonhouse/api/terms/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Empty } from "@commonhouse/ui/empty";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getLocale, getTranslate, officeApi, Texts, titled } from "#/server";
import { searchMember } from "../../../actions";
import { SeatTitle } from "../../../seat-title";
import { readSeat } from "../seat";
import { GiveSeat } from "./give-seat";

export const generateMetadata = titled((t) => t("committees.console.fill"));

/** First somebody is looked for by name; then it is said who, how, and from when until when. */
export default async function FillPage({
  params,
  searchParams,
}: PageProps<"/committees/[committeeId]/[seatId]/fill">) {
  const [{ ref, committee, seat, position, here }, api, query, t, locale] = await Promise.all([
    readSeat(params),
    officeApi(),
    searchParams,
    getTranslate(),
    getLocale(),
  ]);
  if (committee.ended) missing();
  const { data: search = null } = candidatesRequest.shape.search.safeParse(query.search);
  const { committeeId } = ref;
  const { people, more, text } = await api.terms.candidates({ committeeId, search, locale });
  return (
    <div className="narrow">
      <PageHead
        back={{ href: here, label: <SeatTitle seat={seat} position={position} /> }}
        title={t("committees.console.fill")}
        sub={<Texts of={committee.title} />}
      />
      <div className="stack">
        <Form action={searchMember} faultTitle={t("form.refused")} hidden={ref} className="filters">
          <Field
            name="text"
            type="search"
            className="is-wide"
            label={t("committees.console.search")}
            help={t("committees.console.searchHelp")}
            defaultValue={text ?? ""}
            dir="auto"
            autoComplete="off"
            maxLength={120}
          />
          <SubmitButton variant={people.length > 0 ? "plain" : "main"}>
            {t("committees.console.searchButton")}
          </SubmitButton>
        </Form>
        {text !== null && people.length === 0 && (
          <Empty title={t("committees.console.nobody")}>{t("committees.console.nobodyHint")}</Empty>
        )}
        {people.length > 0 && <GiveSeat seat={seat} of={ref} people={people} more={more} />}
      </div>
    </div>
  );
}
