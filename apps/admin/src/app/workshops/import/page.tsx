import { randomUUID } from "node:crypto";
import { Refused } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";

export const generateMetadata = titled((t) => t("programme.title"));

/** A plain form to a route: what it carries may be larger than what an action takes. */
export default async function ImportPage({ searchParams }: PageProps<"/workshops/import">) {
  await officeApi();
  if (!(await may("programme.import"))) missing();
  const [{ refused }, t] = await Promise.all([searchParams, getTranslate()]);
  return (
    <div className="narrow">
      <PageHead
        back={{ href: "/workshops", label: t("workshops.title") }}
        title={t("programme.title")}
        sub={t("programme.intro")}
      />
      <div className="stack">
        <Refused code={refused} t={t} />
        <form
          className="form"
          method="post"
          action="/files/programme"
          encType="multipart/form-data"
          noValidate
        >
          <input type="hidden" name="draftId" value={randomUUID()} />
          <div className="field">
            <label htmlFor="file">{t("programme.file")}</label>
            <p className="help" id="file-help">
              {t("programme.fileHint")}
            </p>
            <input
              id="file"
              className="input"
              type="file"
              name="file"
              accept=".ics,text/calendar"
              aria-describedby="file-help"
              required
            />
          </div>
          <SubmitButton large>{t("programme.upload")}</SubmitButton>
        </form>
      </div>
    </div>
  );
}
