import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTranslate } from "#/server";
import { start } from "../actions";
import { Columns } from "./column-fields";
import { FirstLines } from "./first-lines";
import { Likely } from "./likely-list";
import { Problems } from "./problem-list";
import { Remarks } from "./remark-list";

type Props = { readonly of: ConsoleOutputs["memberImport"]["preview"] };

/** What taking the file over would do: the numbers, the columns, and every line that is wrong. */
export async function Preview({ of }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { importId, added, known, faulty, missing, facts } = of;
  return (
    <>
      <PageHead
        back={{ href: "/members/import", label: t("memberImport.another") }}
        title={t("memberImport.preview")}
        sub={t("memberImport.uploaded", { when: formats.dateTime(of.uploadedAt) })}
      />
      <div className="stack">
        {missing.length > 0 ? (
          <Notice tone="warn">
            {t("memberImport.columns.needed", {
              fields: formats.list(missing.map((field) => t(`memberImport.fields.${field}`))),
            })}
          </Notice>
        ) : (
          <Card lit>
            <div className="cluster between">
              <div className="group">
                <h2>{headline()}</h2>
                {known > 0 && <p>{t("memberImport.known", { count: known })}</p>}
                {faulty > 0 && <p>{t("memberImport.faulty", { count: faulty })}</p>}
                {added > 0 && <p className="small soft">{t("memberImport.startHint")}</p>}
              </div>
              {added > 0 ? (
                <Form action={start} faultTitle={t("form.refused")} hidden={{ importId }}>
                  <SubmitButton large>{t("memberImport.start")}</SubmitButton>
                </Form>
              ) : (
                <ButtonLink href="/members/import" variant="main">
                  {t("memberImport.another")}
                </ButtonLink>
              )}
            </div>
          </Card>
        )}
        <Remarks of={facts} />
        <Columns importId={importId} of={facts} open={missing.length > 0} />
        {missing.length === 0 && <Problems importId={importId} count={faulty} of={of.problems} />}
        <Likely pairs={of.likely} count={of.likelyCount} />
        {of.first.length > 0 && <FirstLines of={of.first} />}
      </div>
    </>
  );

  function headline() {
    if (added > 0) return t("memberImport.added", { count: added });
    return t(known > 0 ? "memberImport.nothing" : "memberImport.none");
  }
}
