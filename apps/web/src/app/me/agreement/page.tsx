import { Done } from "@commonhouse/shell/done";
import { Empty } from "@commonhouse/ui/empty";
import { Group } from "@commonhouse/ui/group";
import { More } from "@commonhouse/ui/more";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, memberApi, Texts, titled } from "#/server";
import { Current } from "./current";
import { Word } from "./word";

export const generateMetadata = titled((t) => t("agreements.own.title"));

/** What a member agreed to, as it was worded, and the way to take it back. */
export default async function AgreementPage({ searchParams }: PageProps<"/me/agreement">) {
  const [api, { done }, t] = await Promise.all([memberApi(), searchParams, getTranslate()]);
  const { current, earlier } = await api.consents.list({});
  const holds = [...(current ? [current.consent] : []), ...earlier.map(({ consent }) => consent)];
  return (
    <div className="narrow">
      <Done code={done} t={t} />
      <PageHead
        back={{ href: "/me", label: t("me.title") }}
        title={t("agreements.own.title")}
        sub={t("agreements.own.hint")}
      />
      <div className="stack">
        {current ? (
          <Current of={current} holds={holds.some((word) => word && word.withdrawnAt === null)} />
        ) : (
          <Empty title={t("agreements.own.none")}>{t("agreements.own.noneHint")}</Empty>
        )}
        {earlier.length > 0 && (
          <Group title={t("agreements.own.earlier")}>
            {earlier.map(({ agreementId, title, text, version, from, consent }) => (
              <More
                key={agreementId}
                icon="audit"
                summary={
                  <span className="cluster">
                    <Texts of={title} />
                    <Word consent={consent} />
                  </span>
                }
              >
                <div className="group">
                  <Word version={version} from={from} />
                  <p className="lines">
                    <Texts of={text} />
                  </p>
                </div>
              </More>
            ))}
          </Group>
        )}
      </div>
    </div>
  );
}
