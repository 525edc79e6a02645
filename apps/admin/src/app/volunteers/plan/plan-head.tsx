import type { Translate } from "@commonhouse/i18n/translator";
import { PageHead } from "@commonhouse/ui/page-head";
import { Steps } from "@commonhouse/ui/steps";
import { getFormats } from "#/server";

/** The two steps of planning, and which of them this is, from 0. */
export async function PlanHead({ t, step }: { readonly t: Translate; readonly step: number }) {
  const formats = await getFormats();
  return (
    <PageHead
      back={{ href: "/volunteers", label: t("volunteers.console.title") }}
      title={t("volunteers.console.form.planTitle")}
    >
      <Steps
        current={step}
        done={t("volunteers.console.form.behind")}
        steps={[
          { label: t("volunteers.console.form.stepWhen"), mark: formats.number(1) },
          { label: t("volunteers.console.form.stepWhat"), mark: formats.number(2) },
        ]}
      />
    </PageHead>
  );
}
