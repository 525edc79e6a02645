import { pairRef } from "@commonhouse/api/merging/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Form } from "@commonhouse/ui/form";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, officeApi, titled } from "#/server";
import { merge } from "../../actions";
import { FieldChoices } from "./field-choices";
import { SideTable } from "./side-table";

export const generateMetadata = titled((t) => t("merging.pageTitle"));

/** Two entries side by side, and the one question: are they one person? */
export default async function MergePage({
  params,
}: PageProps<"/members/merge/[personId]/[otherId]">) {
  const [api, asked, t] = await Promise.all([officeApi(), params, getTranslate()]);
  const { data: ref } = pairRef.safeParse(asked);
  if (!ref) missing();
  const { kept, other, hindrance } = await api.merging.preview(ref);
  return (
    <>
      <PageHead
        back={{ href: "/members/merge", label: t("merging.title") }}
        title={t("merging.question")}
        sub={t("merging.questionHint")}
        actions={
          <ButtonLink href={`/members/merge/${ref.otherId}/${ref.personId}`}>
            {t("merging.swap")}
          </ButtonLink>
        }
      />
      <div className="stack">
        <SideTable kept={kept} other={other} />
        {hindrance ? (
          <Notice tone="warn">
            <p>
              <b>{t("merging.cannot")}</b>
            </p>
            <p>{t(`refusals.${hindrance}`)}</p>
          </Notice>
        ) : (
          <div className="narrow">
            <Form action={merge} faultTitle={t("form.refused")} hidden={ref}>
              <FieldChoices kept={kept} other={other} />
              <Notice tone="warn">{t("merging.final")}</Notice>
              <div className="cluster">
                <SubmitButton variant="danger" large>
                  {t("merging.merge")}
                </SubmitButton>
                <ButtonLink href="/members/merge" large>
                  {t("merging.keep")}
                </ButtonLink>
              </div>
            </Form>
          </div>
        )}
      </div>
    </>
  );
}
