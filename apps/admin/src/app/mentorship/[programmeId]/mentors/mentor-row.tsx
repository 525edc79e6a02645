import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Seats } from "@commonhouse/ui/seats";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate } from "#/server";
import { Person } from "../../person";

type Props = {
  readonly of: ConsoleOutputs["mentorship"]["mentors"]["mentors"][number];
  /** Where the programme is. */
  readonly here: string;
};

/** Somebody who offers: places, and whether the team has met them. */
export async function MentorRow({ of, here }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { formId, capacity, taken, vetted, paused, since } = of;
  const places = t("mentorship.console.written.taken", { taken, capacity });
  return (
    <tr>
      <th scope="row">
        <Person of={of} href={`${here}/mentors/${formId}`} />
      </th>
      <td>
        <span className="cluster">
          <Seats label={places} taken={taken} free={Math.max(0, capacity - taken)} />
          <span className="tiny soft" aria-hidden="true">
            {places}
          </span>
        </span>
      </td>
      <td>
        <span className="cluster">
          <Tag tone={vetted ? "done" : "plain"}>
            {t(`mentorship.console.mentors.${vetted ? "met" : "notMet"}`)}
          </Tag>
          {paused && <Tag>{t("mentorship.console.mentors.paused")}</Tag>}
        </span>
      </td>
      <td>
        <time dateTime={since}>{formats.date(since)}</time>
      </td>
    </tr>
  );
}
