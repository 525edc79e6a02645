import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { endCommittee } from "../actions";

type Props = { readonly committee: ConsoleOutputs["committees"]["get"] };

/** What cannot be undone says so; while somebody holds a seat it is not offered. */
export async function EndCommittee({ committee: { committeeId, seats } }: Props) {
  const t = await getTranslate();
  const held = seats.some(({ holder, later }) => holder || later.length > 0);
  return (
    <Card title={t("committees.console.close")}>
      {held ? (
        <p className="small">{t("committees.console.closeHeld")}</p>
      ) : (
        <>
          <p className="small">{t("committees.console.closeHint")}</p>
          <Form action={endCommittee} faultTitle={t("form.refused")} hidden={{ committeeId }}>
            <SubmitButton variant="danger">{t("committees.console.close")}</SubmitButton>
          </Form>
        </>
      )}
    </Card>
  );
}
