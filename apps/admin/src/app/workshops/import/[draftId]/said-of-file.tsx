import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Icon } from "@commonhouse/ui/icon";
import { Notice } from "@commonhouse/ui/notice";
import { getTranslate } from "#/server";

type Preview = ConsoleOutputs["programme"]["preview"];
type Place = Pick<Preview["problems"][number], "event" | "line" | "title">;

/** What cannot be taken over, by event, title and line, each in words. */
export async function Problems({ of }: { readonly of: Preview["problems"] }) {
  const t = await getTranslate();
  if (of.length === 0) return null;
  return (
    <section className="errors">
      <Icon name="warning" />
      <h2 className="small">
        <b>{t("programme.problems", { count: of.length })}</b>
      </h2>
      <p>{t("programme.problemsHint")}</p>
      <ul>
        {of.map(({ fault, ...place }, index) => (
          <Said key={index} place={place} words={t(`programme.faults.${fault}`)} />
        ))}
      </ul>
    </section>
  );
}

/** What is taken over and should be known. */
export async function Remarks({ of }: { readonly of: Preview["remarks"] }) {
  const t = await getTranslate();
  if (of.length === 0) return null;
  return (
    <Notice>
      <div className="group">
        <h2 className="small">
          <b>{t("programme.remarks")}</b>
        </h2>
        <ul className="group">
          {of.map(({ remark, ...place }, index) => (
            <Said key={index} place={place} words={t(`programme.notes.${remark}`)} />
          ))}
        </ul>
      </div>
    </Notice>
  );
}

async function Said({ place, words }: { readonly place: Place; readonly words: string }) {
  const t = await getTranslate();
  const { event, line, title } = place;
  return (
    <li>
      {event === null ? (
        <span className="soft">{t("programme.wholeFile", { line })}</span>
      ) : (
        <>
          <bdi>
            <b>{title ?? t("programme.untitled")}</b>
          </bdi>{" "}
          <span className="soft">{t("programme.place", { event, line })}</span>
        </>
      )}
      <br />
      {words}
    </li>
  );
}
