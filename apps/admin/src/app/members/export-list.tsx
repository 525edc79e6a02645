import { Card } from "@commonhouse/ui/card";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { listParams } from "./list-address";

type Props = { readonly filter: Parameters<typeof listParams>[0] };

/** The list as it is filtered, as a file; a form, for the record says that it was taken. */
export async function ExportList({ filter }: Props) {
  const t = await getTranslate();
  return (
    <Card title={t("people.export.title")}>
      <p className="small">{t("people.export.hint")}</p>
      <form action="/members/table" method="post" className="form">
        {[...listParams(filter)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton variant="plain">{t("people.export.take")}</SubmitButton>
      </form>
    </Card>
  );
}
