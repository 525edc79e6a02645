import { workshopOccurrenceRef } from "@commonhouse/api/places/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { PageHead } from "@commonhouse/ui/page-head";
import { Table } from "@commonhouse/ui/table";
import { getFormats, getTranslate, officeApi, Texts, titled } from "#/server";
import { PrintButton } from "./print-button";

export const generateMetadata = titled((t) => t("console.attendance.print"));

/** The list on paper: names, a box to tick by hand, room for a note; nothing to press. */
export default async function SheetPage({
  params,
}: PageProps<"/workshops/[workshopId]/[occurrenceId]/sheet">) {
  const [api, asked, t, formats] = await Promise.all([
    officeApi(),
    params,
    getTranslate(),
    getFormats(),
  ]);
  const { data: ref } = workshopOccurrenceRef.safeParse(asked);
  if (!ref) missing();
  const { people, title, startsAt, endsAt, room } = await api.places.attendance(ref);
  const seated = people.filter(({ state }) => state === "CONFIRMED");
  const columns = [
    { label: t("console.attendance.name") },
    { label: t("console.attendance.pronouns") },
    { label: t("console.attendance.here") },
    { label: t("console.attendance.note") },
  ];
  return (
    <>
      <PageHead
        back={{
          href: `/workshops/${ref.workshopId}/${ref.occurrenceId}`,
          label: t("console.attendance.title"),
        }}
        title={<Texts of={title} />}
        sub={
          <span className="cluster">
            <time dateTime={startsAt}>{formats.dateTimeRange(startsAt, endsAt)}</time>
            {room && <bdi>{room}</bdi>}
          </span>
        }
        actions={<PrintButton label={t("console.attendance.print")} />}
      />
      <div className="stack tight">
        <p className="help print:hidden">{t("console.attendance.sheetHint")}</p>
        <Table caption={t("console.attendance.order")} columns={columns}>
          {seated.map(({ personId, name, pronouns, checkedIn }) => (
            <tr key={personId}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{pronouns && <bdi>{pronouns}</bdi>}</td>
              <td>
                <Box ticked={checkedIn} label={checkedIn ? t("common.yes") : t("common.no")} />
              </td>
              <td />
            </tr>
          ))}
        </Table>
      </div>
    </>
  );
}

/** Drawn, for the fonts we bring have no boxes. */
function Box({ ticked, label }: { readonly ticked: boolean; readonly label: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" role="img" aria-label={label}>
      <rect x="4" y="4" width="16" height="16" rx="2" />
      {ticked && <path d="m7.5 12 3.500 3.500L17 8.500" />}
    </svg>
  );
}
