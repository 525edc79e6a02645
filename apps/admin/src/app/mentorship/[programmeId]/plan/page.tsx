import { Done } from "@commonhouse/shell/done";
import { Empty } from "@commonhouse/ui/empty";
import { Figures } from "@commonhouse/ui/figures";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { Row } from "@commonhouse/ui/row";
import { getFormats, getTranslate, titled } from "#/server";
import { OwnPairs } from "../../own-pairs";
import { ProgrammeHead } from "../../programme-head";
import { openProgramme } from "../read";
import { PlanForm } from "./plan-form";

export const generateMetadata = titled((t) => t("mentorship.console.plan.title"));

/** Which pairs are the best for all, and which of them are asked now? */
export default async function PlanPage({
  params,
  searchParams,
}: PageProps<"/mentorship/[programmeId]/plan">) {
  const [{ api, ref, programme, counts, here }, { done }, t, formats] = await Promise.all([
    openProgramme(params),
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  const { own, pairs, waiting, values } = await api.suggestions.plan(ref);
  return (
    <>
      <Done code={done} t={t} />
      <ProgrammeHead programme={programme} counts={counts} current="plan" />
      <div className="stack">
        <OwnPairs own={own} />
        {pairs.length === 0 ? (
          <Empty title={t("mentorship.console.plan.none")}>
            {t("mentorship.console.plan.noneHint")}
          </Empty>
        ) : (
          <>
            <div className="group">
              <p className="small soft">{t("mentorship.console.plan.hint")}</p>
              <Figures figures={figures()} />
            </div>
            <PlanForm programmeId={ref.programmeId} pairs={pairs} open={!programme.ended} />
          </>
        )}
        {waiting.length > 0 && (
          <Group title={t("mentorship.console.plan.left")}>
            <p className="help">{t("mentorship.console.plan.leftHint")}</p>
            <List compact>
              {waiting.map((one) => (
                <Row
                  key={one.formId}
                  title={<bdi>{one.name}</bdi>}
                  href={`${here}/waiting/${one.formId}`}
                  sub={t("mentorship.console.days", { count: one.days })}
                  end={
                    <span className="small soft">
                      {t("mentorship.console.waiting.fitting", { count: one.fitting })}
                    </span>
                  }
                />
              ))}
            </List>
          </Group>
        )}
      </div>
    </>
  );

  function figures() {
    const { pairs: count, total, worst } = values;
    const all = { pairs: count, left: waiting.length, total, worst: worst ?? 0 };
    return (["pairs", "left", "total", "worst"] as const).map((value) => ({
      label: t(`mentorship.console.plan.${value}`),
      value: formats.number(all[value]),
    }));
  }
}
