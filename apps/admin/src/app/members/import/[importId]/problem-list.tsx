import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Icon } from "@commonhouse/ui/icon";
import { getTranslate } from "#/server";

type Found = ConsoleOutputs["memberImport"]["problems"];

type Props = { readonly importId: string; readonly count: number; readonly of: Found };

/** The first lines that cannot be taken in, and the way to the file of all of them. */
export async function Problems({ importId, count, of: { lines, next } }: Props) {
  const t = await getTranslate();
  if (count === 0) return null;
  return (
    <section className="errors">
      <Icon name="warning" />
      <h2 className="small">
        <b>{t("memberImport.problems.title", { count })}</b>
      </h2>
      <p>{t("memberImport.problems.hint")}</p>
      <p>
        <a href={`/files/members?import=${importId}`} download>
          <b>{t("memberImport.problems.file")}</b>
        </a>
        <br />
        <span className="small soft">{t("memberImport.problems.fileHint")}</span>
      </p>
      <ProblemLines of={lines} />
      {next !== null && (
        <p>
          <a href={`/members/import/${importId}/problems`}>{t("memberImport.problems.all")}</a>
        </p>
      )}
    </section>
  );
}

/** What is wrong, line by line, each in words. */
export async function ProblemLines({ of }: { readonly of: Found["lines"] }) {
  const t = await getTranslate();
  return (
    <ul>
      {of.map(({ line, problems }) => (
        <li key={line}>
          <b>{t("memberImport.line", { line })}</b>
          {problems.map(({ field, code }) => (
            <span key={`${field} ${code}`}>
              <br />
              {said(field, t(`memberImport.faults.${code}`))}
              {(field === "status" || field === "kind") && code === "unknown" && (
                <span className="soft">
                  {" "}
                  {t("memberImport.knownWords.help", {
                    words: t(`memberImport.knownWords.${field}`),
                  })}
                </span>
              )}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );

  function said(field: Found["lines"][number]["problems"][number]["field"], fault: string) {
    if (field === null) return fault;
    return t("memberImport.problems.said", { field: t(`memberImport.fields.${field}`), fault });
  }
}
