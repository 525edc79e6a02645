import { draftRef } from "@commonhouse/api/programme/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTranslate, officeApi, titled } from "#/server";
import { takeOver } from "../actions";
import { EventTable } from "./event-table";
import { Problems, Remarks } from "./said-of-file";

export const generateMetadata = titled((t) => t("programme.preview"));

export default async function PreviewPage({ params }: PageProps<"/workshops/import/[draftId]">) {
  const [api, asked, t, formats] = await Promise.all([
    officeApi(),
    params,
    getTranslate(),
    getFormats(),
  ]);
  const { data: ref } = draftRef.safeParse(asked);
  if (!ref) missing();
  const { created, changed, unchanged, ...found } = await api.programme.preview(ref);
  const something = created + changed > 0;

  return (
    <>
      <PageHead
        back={{ href: "/workshops/import", label: t("programme.another") }}
        title={t("programme.preview")}
        sub={t("programme.uploaded", { when: formats.dateTime(found.uploadedAt) })}
      />
      <div className="stack">
        <Card lit>
          <div className="cluster between">
            <div className="group">
              <h2>{headline()}</h2>
              {something && (
                <>
                  {changed + unchanged > 0 && (
                    <p className="cluster">
                      {changed > 0 && <span>{t("programme.changed", { count: changed })}</span>}
                      {unchanged > 0 && (
                        <span>{t("programme.unchanged", { count: unchanged })}</span>
                      )}
                    </p>
                  )}
                  <p className="small soft">{t("programme.takeOverHint")}</p>
                </>
              )}
            </div>
            {something ? (
              <Form action={takeOver} faultTitle={t("form.refused")} hidden={ref}>
                <SubmitButton large>{t("programme.takeOver")}</SubmitButton>
              </Form>
            ) : (
              <ButtonLink href="/workshops/import" variant="main">
                {t("programme.another")}
              </ButtonLink>
            )}
          </div>
        </Card>
        <Problems of={found.problems} />
        <Remarks of={found.remarks} />
        {found.events.length > 0 && <EventTable events={found.events} />}
      </div>
    </>
  );

  function headline() {
    if (found.events.length === 0) return t("programme.none");
    return something ? t("programme.created", { count: created }) : t("programme.nothing");
  }
}
