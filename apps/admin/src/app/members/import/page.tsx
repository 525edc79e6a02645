import { randomUUID } from "node:crypto";
import { Refused } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { MembersTabs } from "../tabs";

export const generateMetadata = titled((t) => t("memberImport.title"));

/** A plain form to a route: what it carries may be larger than what an action takes. */
export default async function ImportPage({ searchParams }: PageProps<"/members/import">) {
  await officeApi();
  if (!(await may("members.manage"))) missing();
  const [{ refused }, t] = await Promise.all([searchParams, getTranslate()]);
  return (
    <div className="narrow">
      <PageHead title={t("memberImport.title")} sub={t("memberImport.intro")} />
      <MembersTabs current="import" />
      <div className="stack">
        <Refused code={refused} t={t} />
        <form
          className="form"
          method="post"
          action="/files/members"
          encType="multipart/form-data"
          noValidate
        >
          <input type="hidden" name="importId" value={randomUUID()} />
          <div className="field">
            <label htmlFor="file">{t("memberImport.file")}</label>
            <p className="help" id="file-help">
              {t("memberImport.fileHint")}
            </p>
            <input
              id="file"
              className="input"
              type="file"
              name="file"
              accept=".csv,.txt,.tsv,text/csv"
              aria-describedby="file-help file-kept"
              required
            />
            <p className="help" id="file-kept">
              {t("memberImport.fileKept")}
            </p>
          </div>
          <SubmitButton large>{t("memberImport.upload")}</SubmitButton>
        </form>
      </div>
    </div>
  );
}
