import { randomUUID } from "node:crypto";
import type { PortalOutputs } from "@commonhouse/api/portal";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTranslate, Texts } from "#/server";
import { keepApart } from "../../actions";
import { Notes } from "./notes";
import type { Pairing } from "./proposal";

type Props = {
  readonly of: Pairing;
  readonly notes: PortalOutputs["pairingNotes"]["list"];
};

/** What ended, or did not come about: it names nobody any more. One's own notes stay for a while. */
export async function Over({ of, notes }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { pairingId, title, endedAt } = of;
  return (
    <div className="narrow">
      <PageHead
        back={{ href: "/mentorship", label: t("mentorship.back") }}
        title={t(`mentorship.pair.${endedAt ? "endedTitle" : "closedTitle"}`)}
        sub={<Texts of={title} />}
      />
      <div className="stack">
        <p>
          {endedAt
            ? t("mentorship.pair.ended", { day: formats.date(endedAt) })
            : t("mentorship.pair.closed")}
        </p>
        {notes.notes.length > 0 && <Notes pairingId={pairingId} notes={notes} />}
        <Card title={t("mentorship.pair.apartTitle")}>
          <p className="small">{t("mentorship.pair.apartHint")}</p>
          <Form
            action={keepApart}
            faultTitle={t("form.refused")}
            hidden={{ pairingId, exclusionId: randomUUID() }}
          >
            <SubmitButton variant="plain">{t("mentorship.pair.apart")}</SubmitButton>
          </Form>
        </Card>
      </div>
    </div>
  );
}
