import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Facts } from "@commonhouse/ui/facts";
import { getFormats, getTranslate, Texts } from "#/server";
import { inWords } from "./words";

type Written = ConsoleOutputs["mentorship"]["form"];

/** What somebody wrote in their form; what they left empty is left out. */
export async function WrittenFacts({ of }: { readonly of: Written }) {
  const [t, formats, words] = await Promise.all([getTranslate(), getFormats(), inWords()]);
  const topics = of.topics.length > 0 && (
    <ul>
      {of.topics.map(({ topicId, title }) => (
        <li key={topicId}>
          <Texts of={title} />
        </li>
      ))}
    </ul>
  );
  const { taken, capacity } = of;
  const facts = [
    { key: "since", detail: formats.date(of.since) },
    {
      key: "capacity",
      detail: of.side === "MENTOR" && t("mentorship.console.written.taken", { taken, capacity }),
    },
    { key: "languages", detail: words.languages(of.languages) },
    { key: "topics", detail: topics },
    { key: "times", detail: words.slots(of.times) },
    { key: "area", detail: of.area && <bdi>{of.area}</bdi> },
    { key: "vettedOnly", detail: of.vettedOnly && t("mentorship.console.written.vettedOnlyText") },
    { key: "lived", detail: of.livedExperience && t("mentorship.console.written.livedText") },
    {
      key: "words",
      detail: of.words && (
        <p className="lines" dir="auto">
          {of.words}
        </p>
      ),
    },
  ] as const;
  return (
    <>
      <Facts
        facts={facts
          .filter(({ detail }) => detail)
          .map(({ key, detail }) => ({
            key,
            term: t(`mentorship.console.written.${key}`),
            detail,
          }))}
      />
      <p className="small soft">{t("mentorship.console.written.notShown")}</p>
    </>
  );
}
