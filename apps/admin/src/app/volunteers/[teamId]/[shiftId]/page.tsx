import { candidatesRequest } from "@commonhouse/api/assignments/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { countable } from "@commonhouse/ui/seats";
import { Tag } from "@commonhouse/ui/tag";
import { SeatBar } from "#/app/seat-bar";
import { getFormats, getTranslate, officeApi, Texts, titled } from "#/server";
import { gapOf } from "../../week";
import { Candidates } from "./candidates";
import { Hours } from "./hours";
import { People } from "./people";
import { readShift } from "./shift";
import { WhenAndWhere } from "./when-and-where";

export const generateMetadata = titled((t) => t("volunteers.shift"));

/** Who is there, who could come, and afterwards how long they were there. */
export default async function ShiftPage({
  params,
  searchParams,
}: PageProps<"/volunteers/[teamId]/[shiftId]">) {
  const [{ ref, shift, here }, api, query, t, formats] = await Promise.all([
    readShift(params),
    officeApi(),
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  const { minutes, personId } = query;
  const { data: after = null } = candidatesRequest.shape.after.safeParse({
    minutes: Number(minutes),
    personId,
  });
  const open = !shift.cancelled && !shift.started;
  const over = !shift.cancelled && new Date(shift.endsAt) <= new Date();
  const missing = gapOf(shift);
  const candidates =
    open && missing > 0 ? await api.assignments.candidates({ ...ref, after }) : null;

  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead
        back={{
          href: `/volunteers?${new URLSearchParams({ day: formats.dayOf(shift.startsAt) })}`,
          label: t("volunteers.console.title"),
        }}
        title={<Texts of={shift.title} />}
        sub={<WhenAndWhere of={shift} />}
        actions={
          open && (
            <>
              <ButtonLink href={`${here}/change`}>
                {t("volunteers.console.shift.change")}
              </ButtonLink>
              <ButtonLink href={`${here}/cancel`} variant="quiet">
                {t("volunteers.console.shift.cancel")}
              </ButtonLink>
            </>
          )
        }
      />
      <div className="stack">
        {shift.cancelled && <Notice tone="warn">{t("volunteers.console.shift.cancelled")}</Notice>}
        <Card lit={open && missing > 0}>
          <div className="cluster between">
            <div className="group">
              <h2>{t("volunteers.takenOf", shift)}</h2>
              {shift.needed <= countable && (
                <SeatBar of={{ capacity: shift.needed, taken: shift.taken, waiting: 0 }} />
              )}
            </div>
            <span className="cluster">
              {open && missing > 0 && <Tag tone="warn">{t("volunteers.missing", { missing })}</Tag>}
              {shift.skill && (
                <Tag>
                  <Texts of={shift.skill.title} />
                </Tag>
              )}
              {shift.seriesId && <Tag>{t("volunteers.console.shift.series")}</Tag>}
            </span>
          </div>
          <p>
            <ButtonLink href={`/volunteers/${shift.teamId}`} variant="quiet">
              {t("volunteers.card.toTeam")}
            </ButtonLink>
          </p>
        </Card>
        {over && shift.people.length > 0 && <Hours shift={shift} />}
        <div className={candidates ? "split even" : "stack"}>
          {!(over && shift.people.length > 0) && <People shift={shift} open={open} />}
          {candidates && <Candidates of={candidates} shift={ref} />}
        </div>
      </div>
    </>
  );
}
