import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { getFormats, getTranslate } from "#/server";

/** What was answered, and when; who was accepted has a page among the members. */
export async function Answered({ of }: { readonly of: ConsoleOutputs["decisions"]["get"] }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { state, decidedAt, reply, personId } = of;
  return (
    <Card title={t("applications.desk.yourAnswer")}>
      {decidedAt && (
        <p className="small soft">
          {t("applications.desk.decided", { day: formats.date(decidedAt) })}
        </p>
      )}
      {reply === null ? (
        <p className="small soft">{t("applications.desk.noWords")}</p>
      ) : (
        <p className="lines" dir="auto">
          {reply}
        </p>
      )}
      {state === "ACCEPTED" && (
        <p>
          <ButtonLink href={`/members/${personId}`}>{t("applications.desk.toPerson")}</ButtonLink>
        </p>
      )}
    </Card>
  );
}
