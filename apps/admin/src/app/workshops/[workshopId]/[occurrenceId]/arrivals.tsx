import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { Card } from "@commonhouse/ui/card";
import { Face } from "@commonhouse/ui/face";
import { Form } from "@commonhouse/ui/form";
import { countable, Seats } from "@commonhouse/ui/seats";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Table } from "@commonhouse/ui/table";
import { getTranslate } from "#/server";
import { saveArrivals } from "../../actions";
import { ArrivalBox } from "./arrival-box";

type Props = {
  readonly workshopId: string;
  readonly occurrenceId: string;
  /** Those with a seat. */
  readonly people: ConsoleOutputs["places"]["attendance"]["people"];
};

/** Everyone with a seat, each with a box, saved as one list. */
export async function Arrivals({ people, ...ref }: Props) {
  const t = await getTranslate();
  const present = people.filter(({ checkedIn }) => checkedIn).length;
  const count = t("console.attendance.present", { present, taken: people.length });
  const columns = [
    { label: t("console.attendance.name") },
    { label: t("console.attendance.here") },
    { label: t("console.attendance.pronouns") },
  ];
  return (
    <Form action={saveArrivals} faultTitle={t("form.refused")} hidden={ref} className="stack">
      {people.map(({ personId }) => (
        <input key={personId} type="hidden" name="shown" value={personId} />
      ))}
      <Card lit>
        <div className="cluster between">
          <div className="group">
            <h2>{count}</h2>
            {people.length <= countable && (
              <Seats label={count} taken={present} free={people.length - present} big />
            )}
          </div>
          <SubmitButton>{t("console.attendance.save")}</SubmitButton>
        </div>
        <p className="small soft">{t("console.attendance.window")}</p>
      </Card>
      <Table caption={t("console.attendance.order")} columns={columns} fold="ticks">
        {people.map(({ personId, name, pronouns, checkedIn }) => (
          <tr key={personId}>
            <th scope="row">
              <span className="who">
                <Face name={name} />
                <bdi>{name}</bdi>
              </span>
            </th>
            <td>
              <ArrivalBox
                personId={personId}
                arrived={checkedIn}
                word={t("console.attendance.here")}
                named={t("console.attendance.hereNamed", { name: isolate(name) })}
              />
            </td>
            <td className="soft">{pronouns && <bdi>{pronouns}</bdi>}</td>
          </tr>
        ))}
      </Table>
    </Form>
  );
}
