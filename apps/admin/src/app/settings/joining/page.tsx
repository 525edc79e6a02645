import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { AddQuestion } from "./add-question";
import { Agreements } from "./agreements";
import { Questions } from "./questions";

export const generateMetadata = titled((t) => t("agreements.joining.title"));

/** What those who ask to join agree to, and what they are asked. */
export default async function JoiningPage({ searchParams }: PageProps<"/settings/joining">) {
  const [api, { done }, t] = await Promise.all([officeApi(), searchParams, getTranslate()]);
  if (!(await may("centre.configure"))) missing();
  const [versions, questions] = await Promise.all([
    api.agreements.list({}),
    api.questions.list({}),
  ]);
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{ href: "/settings", label: t("settings.title") }}
        title={t("agreements.joining.title")}
        sub={t("agreements.joining.hint")}
      />
      {versions.length === 0 && <Notice>{t("agreements.joining.closed")}</Notice>}
      <div className="split even">
        <Agreements versions={versions} />
        <div className="stack">
          <Questions questions={questions} />
          <AddQuestion />
        </div>
      </div>
    </>
  );
}
