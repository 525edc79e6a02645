import type { ConsoleOutputs } from "@commonhouse/api/console";
import { mostAtOnce } from "@commonhouse/api/series";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { Notice } from "@commonhouse/ui/notice";
import { Row } from "@commonhouse/ui/row";
import { getFormats, getTranslate, getWriting, Texts } from "#/server";
import type { When } from "../form-schema";
import { WhatForm } from "./what-form";
import { plannedBy, queryOf } from "./when";

type Props = {
  readonly when: When;
  readonly team: ConsoleOutputs["teams"]["list"]["teams"][number];
  readonly skills: ConsoleOutputs["skills"]["list"];
};

/** Every date that is meant, and beside them the form that plans them; or why they cannot be. */
export async function Planned({ when, team, skills }: Props) {
  const [t, formats, { timeZone }] = await Promise.all([
    getTranslate(),
    getFormats(),
    getWriting(),
  ]);
  const { rule, shifts } = plannedBy(when, timeZone);
  const now = new Date();
  const ahead = shifts.filter(({ startsAt }) => startsAt > now);
  const again = (
    <ButtonLink href={`/volunteers/plan?${queryOf(when)}&step=when`}>
      {t("volunteers.console.form.again")}
    </ButtonLink>
  );
  const tooMany = shifts.length > mostAtOnce;
  if (tooMany || ahead.length === 0) {
    return (
      <div className="stack narrow">
        <Notice tone="warn">
          {tooMany
            ? t("volunteers.console.form.tooMany", { most: mostAtOnce })
            : t("volunteers.console.form.noDates")}
        </Notice>
        <p>{again}</p>
      </div>
    );
  }
  return (
    <div className="split even">
      <WhatForm when={when} rule={rule} count={ahead.length} skills={skills} />
      <Group
        title={
          <>
            <Texts of={team.title} />{" "}
            <span className="small soft">
              {t("volunteers.console.form.dateCount", { count: ahead.length })}
            </span>
          </>
        }
        aside={again}
      >
        <List compact>
          {ahead.map(({ startsAt, endsAt }) => (
            <Row
              key={startsAt.toISOString()}
              title={
                <time dateTime={startsAt.toISOString()}>
                  {formats.dateTimeRange(startsAt, endsAt)}
                </time>
              }
            />
          ))}
        </List>
      </Group>
    </div>
  );
}
