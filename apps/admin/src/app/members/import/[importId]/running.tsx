import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Card } from "@commonhouse/ui/card";
import { PageHead } from "@commonhouse/ui/page-head";
import { Progress } from "@commonhouse/ui/progress";
import { getTranslate } from "#/server";

type Props = { readonly of: ConsoleOutputs["memberImport"]["progress"] };

const seconds = "3";

/** How far it is. The page asks again by itself, without script too. */
export async function Running({ of: { done, total } }: Props) {
  const t = await getTranslate();
  const label = t("memberImport.running.done", { done, total });
  return (
    <div className="narrow">
      <meta httpEquiv="refresh" content={seconds} />
      <PageHead
        back={{ href: "/members", label: t("people.title") }}
        title={t("memberImport.running.title")}
        sub={t("memberImport.running.hint")}
      />
      <Card lit>
        <p>{done === 0 ? t("memberImport.running.begins") : label}</p>
        <Progress label={label} value={done} max={total} />
      </Card>
    </div>
  );
}
