import type { PortalOutputs } from "@commonhouse/api/portal";
import { Card } from "@commonhouse/ui/card";
import { PageHead } from "@commonhouse/ui/page-head";
import { Steps } from "@commonhouse/ui/steps";
import { getFormats, getTranslate, publicUrl } from "#/server";

type Props = { readonly of: PortalOutputs["applications"]["own"]; readonly token: string };

/** Nothing to do but to keep this page: what happens next, and how long it takes. */
export async function Waiting({ of, token }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { name, sentAt, hasAddress } = of;
  const words = ["sent", "read", "answer"] as const;
  const steps = words.map((word, index) => ({
    label: t(`applications.own.steps.${word}`),
    mark: formats.number(index + 1),
  }));
  const address = new URL(`/apply/${token}`, publicUrl()).href;
  return (
    <>
      <PageHead
        title={t("applications.own.waiting")}
        sub={t.rich("applications.own.hello", { name: () => <bdi>{name}</bdi> })}
      >
        <Steps steps={steps} current={1} done={t("applications.own.steps.done")} />
      </PageHead>
      <div className="stack">
        <div className="group">
          <p>{t("applications.own.waitingText")}</p>
          <p>{t(hasAddress ? "applications.own.byMail" : "applications.own.noMail")}</p>
          <p className="small soft">
            {t("applications.own.sentOn", { day: formats.date(sentAt) })}
          </p>
        </div>
        <Card title={t("applications.own.keep")} lit>
          <p className="small">{t("applications.own.keepHint")}</p>
          <p>
            <code dir="ltr">{address}</code>
          </p>
        </Card>
      </div>
    </>
  );
}
