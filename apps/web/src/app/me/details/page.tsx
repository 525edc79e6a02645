import { Done } from "@commonhouse/shell/done";
import { Card } from "@commonhouse/ui/card";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { Group } from "@commonhouse/ui/group";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, memberApi, titled } from "#/server";
import { changeDetails } from "../own-actions";
import { LanguageFields } from "./language-fields";

export const generateMetadata = titled((t) => t("me.details.title"));

/** How to reach and to understand a person, and what the house noted about them. */
export default async function DetailsPage({ searchParams }: PageProps<"/me/details">) {
  const [api, { done }, t] = await Promise.all([memberApi(), searchParams, getTranslate()]);
  const { languages, phone, area, note } = await api.me.details({});
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{ href: "/me", label: t("me.title") }}
        title={t("me.details.title")}
        sub={t("me.details.hint")}
      />
      <div className="split">
        <Card>
          <Form action={changeDetails} faultTitle={t("form.refused")}>
            <Field
              name="phone"
              type="tel"
              label={t("me.details.phone")}
              help={t("me.details.phoneHelp")}
              defaultValue={phone ?? ""}
              autoComplete="tel"
              maxLength={40}
            />
            <Field
              name="area"
              label={t("me.details.area")}
              help={t("me.details.areaHelp")}
              defaultValue={area ?? ""}
              dir="auto"
              autoComplete="off"
              maxLength={80}
            />
            <LanguageFields chosen={languages} />
            <SubmitButton>{t("me.details.save")}</SubmitButton>
          </Form>
        </Card>
        <aside className="stack">
          <Group title={t("me.details.note")}>
            {note === null ? (
              <p className="small soft">{t("me.details.noNote")}</p>
            ) : (
              <>
                <p className="lines" dir="auto">
                  {note}
                </p>
                <p className="small soft">{t("me.details.noteHint")}</p>
              </>
            )}
          </Group>
        </aside>
      </div>
    </>
  );
}
