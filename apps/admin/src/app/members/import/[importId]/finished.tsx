import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { getFormats, getTranslate } from "#/server";
import { Problems } from "./problem-list";

type Props = {
  readonly of: ConsoleOutputs["memberImport"]["progress"];
  readonly problems: ConsoleOutputs["memberImport"]["problems"];
  /** How many pairs there are, of what this import brought. */
  readonly likely: number;
};

/** What it has done, what is left to correct, and who may be there twice. */
export async function Finished({ of, problems, likely }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { importId, added, known, faulty, finishedAt } = of;
  return (
    <>
      <PageHead
        back={{ href: "/members", label: t("people.title") }}
        title={t("memberImport.finished.title")}
        sub={finishedAt && t("memberImport.finished.when", { when: formats.dateTime(finishedAt) })}
      />
      <div className="stack">
        <Card lit>
          <ul className="group">
            <li>
              <b>{t("memberImport.added", { count: added })}</b>
            </li>
            <li>{t("memberImport.known", { count: known })}</li>
            <li>{t("memberImport.faulty", { count: faulty })}</li>
          </ul>
          <p>
            <ButtonLink href="/members" variant="main">
              {t("memberImport.finished.members")}
            </ButtonLink>
          </p>
        </Card>
        {likely > 0 && (
          <Notice>
            <p>
              <b>{t("memberImport.likely.title", { count: likely })}</b>
            </p>
            <p>
              <a href={`/members/merge?import=${importId}`}>{t("memberImport.likely.look")}</a>
            </p>
          </Notice>
        )}
        <Problems importId={importId} count={faulty} of={problems} />
      </div>
    </>
  );
}
