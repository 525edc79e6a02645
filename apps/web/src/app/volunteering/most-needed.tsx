import { Card } from "@commonhouse/ui/card";
import { Icon } from "@commonhouse/ui/icon";
import { getFormats, getTranslate, Texts } from "#/server";
import { PeopleBar } from "./people-bar";
import { TakeButton } from "./shift-row";
import { TeamBeside } from "./shift-title";
import type { Offer } from "./week";

/** The shift that lacks people most, with the one thing to do about it. */
export async function MostNeeded({ of }: { readonly of: Offer }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <Card lit>
      <div className="cluster between">
        <div className="group">
          <p className="small soft">{t("volunteers.most")}</p>
          <h2>
            <a href={`/volunteering/${of.shiftId}`}>
              <Texts of={of.title} />
            </a>
          </h2>
          <p className="cluster small">
            <span className="meta">
              <Icon name="clock" />
              <time dateTime={of.startsAt}>{formats.dateTimeRange(of.startsAt, of.endsAt)}</time>
            </span>
            <TeamBeside of={of} />
            {of.place && (
              <span className="meta">
                <Icon name="place" />
                <bdi>{of.place}</bdi>
              </span>
            )}
          </p>
          <div className="cluster small">
            <PeopleBar of={of} />
            <span>{t("volunteers.missing", { missing: of.needed - of.taken })}</span>
          </div>
        </div>
        <TakeButton of={of} main />
      </div>
    </Card>
  );
}
