import type { PortalOutputs } from "@commonhouse/api/portal";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { More } from "@commonhouse/ui/more";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, Texts } from "#/server";
import { WorkedForm } from "./worked-form";

type Past = PortalOutputs["assignments"]["mine"]["shifts"][number];

type Props = {
  readonly title: string;
  readonly shifts: readonly Past[];
  /** The forms stand open: nothing was noted yet. */
  readonly asked?: boolean;
};

/** Shifts that are over, each with what was noted and, until it is confirmed, the form for it. */
export async function PastShifts({ title, shifts, asked = false }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <Group title={title}>
      <List>
        {shifts.map((one) => (
          <li className="row" key={one.shiftId} id={one.shiftId}>
            <div className="group">
              <div className="cluster between">
                <div>
                  <p className="row-title">
                    <Texts of={one.title} />
                  </p>
                  <p className="small soft">
                    <time dateTime={one.startsAt}>
                      {formats.dateTimeRange(one.startsAt, one.endsAt)}
                    </time>
                  </p>
                </div>
                <Noted of={one} />
              </div>
              {asked && <WorkedForm of={one} />}
              {!asked && one.toNote && (
                <More summary={t("volunteers.minutes.change")} icon="clock">
                  <WorkedForm of={one} />
                </More>
              )}
            </div>
          </li>
        ))}
      </List>
    </Group>
  );
}

async function Noted({ of: { minutes, confirmed, cancelled } }: { readonly of: Past }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  if (cancelled) return <Tag tone="danger">{t("volunteers.state.cancelled")}</Tag>;
  if (minutes === null) return null;
  return (
    <span className="cluster small">
      <b>{formats.duration(minutes)}</b>
      <Tag tone={confirmed ? "done" : "warn"}>
        {t(confirmed ? "volunteers.hours.isConfirmed" : "volunteers.hours.isOpen")}
      </Tag>
    </span>
  );
}
