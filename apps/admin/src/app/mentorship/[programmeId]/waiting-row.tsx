import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate } from "#/server";
import { Person } from "../person";

type Props = {
  readonly of: ConsoleOutputs["suggestions"]["waiting"]["people"][number];
  /** Where the programme is. */
  readonly here: string;
};

/** Somebody who waits: for how long, how many fit, and who fits best. */
export async function WaitingRow({ of, here }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { formId, since, days, fitting, best } = of;
  return (
    <tr>
      <th scope="row">
        <Person of={of} href={`${here}/waiting/${formId}`} />
      </th>
      <td>
        <time dateTime={since} title={formats.date(since)}>
          {t("mentorship.console.days", { count: days })}
        </time>
      </td>
      <td>
        <Tag tone={fitting === 0 ? "warn" : "plain"}>
          {t("mentorship.console.waiting.fitting", { count: fitting })}
        </Tag>
      </td>
      <td>
        {best && (
          <span className="cluster">
            <bdi>{best.name}</bdi>
            <span className="tiny soft">
              {t("mentorship.console.points", { points: best.total })}
            </span>
          </span>
        )}
      </td>
    </tr>
  );
}
