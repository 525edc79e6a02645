import { randomUUID } from "node:crypto";
import type { PortalOutputs } from "@commonhouse/api/portal";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { addNote } from "../../actions";
import { Note } from "./note";

type Props = {
  readonly pairingId: string;
  readonly notes: PortalOutputs["pairingNotes"]["list"];
  /** One more can be written. */
  readonly open?: boolean;
};

/** What one keeps for oneself alone, the newest first. */
export async function Notes({ pairingId, notes: { notes, next }, open = false }: Props) {
  const t = await getTranslate();
  return (
    <Group title={t("mentorship.pair.notes")}>
      <p className="small soft">{t("mentorship.pair.notesHint")}</p>
      {open && (
        <Form
          action={addNote}
          faultTitle={t("form.refused")}
          hidden={{ pairingId, noteId: randomUUID() }}
          className="group"
        >
          <Field
            name="content"
            type="textarea"
            label={t("mentorship.pair.note")}
            dir="auto"
            rows={3}
            maxLength={4000}
          />
          <p>
            <SubmitButton variant="plain">{t("mentorship.pair.addNote")}</SubmitButton>
          </p>
        </Form>
      )}
      {notes.length === 0 ? (
        <p className="small soft">{t("mentorship.pair.noNotes")}</p>
      ) : (
        <List>
          {notes.map((one) => (
            <Note key={one.noteId} pairingId={pairingId} of={one} />
          ))}
        </List>
      )}
      {next && (
        <p>
          <ButtonLink
            href={`/mentorship/pairs/${pairingId}?${new URLSearchParams({
              createdAt: next.createdAt,
              noteId: next.noteId,
            })}`}
          >
            {t("common.more")}
          </ButtonLink>
        </p>
      )}
    </Group>
  );
}
