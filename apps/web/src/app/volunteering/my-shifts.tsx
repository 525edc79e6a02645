import type { PortalOutputs } from "@commonhouse/api/portal";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { Row, When } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, Texts } from "#/server";
import { PeopleBar } from "./people-bar";
import { TeamBeside } from "./shift-title";

type Mine = PortalOutputs["assignments"]["mine"]["shifts"][number];

/** What the reader has taken and is still to come; nothing where that is nothing. */
export async function MyShifts({ shifts }: { readonly shifts: readonly Mine[] }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  if (shifts.length === 0) return null;
  return (
    <Group title={t("volunteers.mine.title")}>
      <List>
        {shifts.map((one) => (
          <Row
            key={one.shiftId}
            start={<When day={formats.date(one.startsAt)} time={formats.time(one.startsAt)} />}
            title={<Texts of={one.title} />}
            href={`/volunteering/${one.shiftId}`}
            sub={
              <span className="cluster">
                <span>{t("volunteers.until", { time: formats.time(one.endsAt) })}</span>
                <TeamBeside of={one} />
                {one.place && <bdi>{one.place}</bdi>}
              </span>
            }
            end={
              one.cancelled ? (
                <Tag tone="danger">{t("volunteers.state.cancelled")}</Tag>
              ) : (
                <>
                  <PeopleBar of={{ ...one, mine: true }} />
                  <span className="tiny soft">{t("volunteers.takenOf", one)}</span>
                </>
              )
            }
          />
        ))}
      </List>
    </Group>
  );
}
