import { mineRequest } from "@commonhouse/api/assignments/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Figures } from "@commonhouse/ui/figures";
import { Group } from "@commonhouse/ui/group";
import { PageHead } from "@commonhouse/ui/page-head";
import { getFormats, getTranslate, memberApi, titled } from "#/server";
import { VolunteeringTabs } from "../tabs";
import { Months } from "./months";
import { PastShifts } from "./past-shifts";

export const generateMetadata = titled((t) => t("volunteers.hours.title"));

export default async function HoursPage({ searchParams }: PageProps<"/volunteering/hours">) {
  const [api, query, t, formats] = await Promise.all([
    memberApi(),
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  const { startsAt, shiftId } = query;
  const { data: after = null } = mineRequest.shape.after.safeParse({ startsAt, shiftId });
  const [{ minutes, unconfirmed, months }, { shifts, next }] = await Promise.all([
    api.hours.mine({}),
    api.assignments.mine({ when: "PAST", after }),
  ]);
  const toNote = shifts.filter((one) => one.toNote && one.minutes === null);
  const noted = shifts.filter((one) => !toNote.includes(one));
  const none = shifts.length === 0 && months.length === 0 && after === null;
  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead title={t("volunteers.hours.title")}>
        <VolunteeringTabs current="hours" />
      </PageHead>
      {none ? (
        <Empty
          title={t("volunteers.hours.none")}
          action={
            <ButtonLink href="/volunteering" variant="main">
              {t("volunteers.hours.toShifts")}
            </ButtonLink>
          }
        >
          {t("volunteers.hours.noneHint")}
        </Empty>
      ) : (
        <div className="stack">
          <Figures
            figures={[
              { label: t("volunteers.hours.confirmed"), value: formats.duration(minutes) },
              { label: t("volunteers.hours.open"), value: formats.duration(unconfirmed) },
            ]}
          />
          {toNote.length > 0 && (
            <PastShifts title={t("volunteers.hours.toNote")} shifts={toNote} asked />
          )}
          {months.length > 0 && (
            <Group title={t("volunteers.hours.months")}>
              <Months months={months} />
            </Group>
          )}
          {noted.length > 0 && <PastShifts title={t("volunteers.hours.past")} shifts={noted} />}
          {next && (
            <p>
              <ButtonLink
                href={`/volunteering/hours?${new URLSearchParams({
                  startsAt: next.startsAt,
                  shiftId: next.shiftId,
                })}`}
              >
                {t("common.more")}
              </ButtonLink>
            </p>
          )}
        </div>
      )}
    </>
  );
}
