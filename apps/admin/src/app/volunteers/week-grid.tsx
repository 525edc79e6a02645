import { Face } from "@commonhouse/ui/face";
import { Tag } from "@commonhouse/ui/tag";
import { Shift, Week } from "@commonhouse/ui/week";
import { getFormats, getTranslate, getWriting, Texts } from "#/server";
import { gapOf, partsOfDay, type WeekShift } from "./week";

type Props = { readonly days: readonly string[]; readonly shifts: readonly WeekShift[] };

/** The week as a picture: days side by side, who is there, and where somebody is missing. */
export async function WeekGrid({ days, shifts }: Props) {
  const [t, formats, { timeZone }] = await Promise.all([
    getTranslate(),
    getFormats(),
    getWriting(),
  ]);
  const today = formats.dayOf(new Date());
  const byDay = Map.groupBy(shifts, ({ startsAt }) => formats.dayOf(startsAt));
  return (
    <Week
      none={t("volunteers.console.noDay")}
      days={days.map((day) => {
        const [morning, afternoon, evening] = partsOfDay(byDay.get(day) ?? [], timeZone);
        return {
          key: day,
          title: formats.weekday(day),
          date: (
            <>
              {formats.dayAndMonth(day)}{" "}
              {day === today && <Tag tone="accent">{formats.relativeDay(day)}</Tag>}
            </>
          ),
          parts: [drawn(morning), drawn(afternoon), drawn(evening)],
        };
      })}
    />
  );
}

function drawn(shifts: readonly WeekShift[]) {
  return shifts.length === 0 ? null : shifts.map((one) => <Box key={one.shiftId} of={one} />);
}

async function Box({ of }: { readonly of: WeekShift }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const missing = gapOf(of);
  return (
    <Shift
      look={missing > 0 ? "open" : "plain"}
      time={<time dateTime={of.startsAt}>{times()}</time>}
      title={<Texts of={of.title} />}
      href={`/volunteers/${of.teamId}/${of.shiftId}`}
      people={
        of.people.length > 0 &&
        of.people.map(({ personId, name }) => (
          <li key={personId}>
            <Face name={name} size="s" />
            <bdi>{name}</bdi>
          </li>
        ))
      }
      standing={standing()}
    />
  );

  function times() {
    const { startsAt, endsAt } = of;
    if (formats.dayOf(startsAt) === formats.dayOf(endsAt))
      return formats.timeRange(startsAt, endsAt);
    return t("volunteers.console.overnight", {
      from: formats.time(startsAt),
      until: formats.time(endsAt),
    });
  }

  function standing() {
    if (of.cancelled) return t("volunteers.state.cancelled");
    return missing > 0 ? t("volunteers.missing", { missing }) : null;
  }
}
