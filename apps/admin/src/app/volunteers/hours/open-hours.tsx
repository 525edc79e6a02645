import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { List } from "@commonhouse/ui/list";
import { Row, When } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, Texts } from "#/server";

/** Shifts that are over, each with the way to the hours of its people. */
export async function OpenHours({
  open: { shifts, next },
}: {
  readonly open: ConsoleOutputs["hours"]["open"];
}) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <>
      <List>
        {shifts.map((one) => (
          <Row
            key={one.shiftId}
            start={<When day={formats.date(one.startsAt)} time={formats.time(one.startsAt)} />}
            title={<Texts of={one.title} />}
            href={`/volunteers/${one.teamId}/${one.shiftId}`}
            sub={one.place && <bdi>{one.place}</bdi>}
            end={
              <Tag tone="warn">
                {t("volunteers.console.hours.unconfirmed", { count: one.unconfirmed })}
              </Tag>
            }
          />
        ))}
      </List>
      {next && (
        <p>
          <ButtonLink
            href={`/volunteers/hours?${new URLSearchParams({
              startsAt: next.startsAt,
              shiftId: next.shiftId,
            })}`}
          >
            {t("common.more")}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
