import type { PortalOutputs } from "@commonhouse/api/portal";
import { isolate } from "@commonhouse/i18n/isolate";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { More } from "@commonhouse/ui/more";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTranslate } from "#/server";
import { editNote, removeNote } from "../../actions";

type Props = {
  readonly pairingId: string;
  readonly of: PortalOutputs["pairingNotes"]["list"]["notes"][number];
};

/** One note, to be changed or removed. */
export async function Note({ pairingId, of: { noteId, content, createdAt } }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const day = isolate(formats.dateTime(createdAt));
  const hidden = { pairingId, noteId };
  return (
    <li className="row" id={noteId}>
      <div className="group">
        <p className="small soft">
          <time dateTime={createdAt}>{formats.dateTime(createdAt)}</time>
        </p>
        <p className="lines" dir="auto">
          {content}
        </p>
        <Form action={editNote} faultTitle={t("form.refused")} hidden={hidden} className="group">
          <More summary={t("mentorship.pair.changeNote")} icon="settings">
            <div className="group">
              <Field
                name="content"
                type="textarea"
                label={t("mentorship.pair.note")}
                defaultValue={content}
                dir="auto"
                rows={3}
                maxLength={4000}
              />
              <p>
                <SubmitButton
                  variant="plain"
                  aria-label={t("mentorship.pair.changeNoteNamed", { day })}
                >
                  {t("common.save")}
                </SubmitButton>
              </p>
            </div>
          </More>
        </Form>
        <Form action={removeNote} faultTitle={t("form.refused")} hidden={hidden}>
          <p>
            <SubmitButton
              variant="quiet"
              aria-label={t("mentorship.pair.removeNoteNamed", { day })}
            >
              {t("mentorship.pair.removeNote")}
            </SubmitButton>
          </p>
        </Form>
      </div>
    </li>
  );
}
