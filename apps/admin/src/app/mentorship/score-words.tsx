import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, Texts } from "#/server";
import { inWords } from "./words";

type Score = ConsoleOutputs["suggestions"]["forMentee"]["suggestions"][number]["score"];

/** Why two people fit, in words. */
export async function ScoreWords({ of }: { readonly of: Score }) {
  const [t, words] = await Promise.all([getTranslate(), inWords()]);
  const near = of.parts.some(({ part, points }) => part === "near" && points > 0);
  return (
    <div className="group small">
      {(of.topics.length > 0 || near || of.livedExperience) && (
        <p className="cluster">
          {of.topics.map(({ topicId, title }) => (
            <Tag key={topicId} tone="accent">
              <Texts of={title} />
            </Tag>
          ))}
          {near && <Tag>{t("mentorship.console.fit.near")}</Tag>}
          {of.livedExperience && <Tag>{t("mentorship.console.fit.lived")}</Tag>}
        </p>
      )}
      <p>
        {words.languages(of.languages)}
        <br />
        <span className="soft">{words.slots(of.times)}</span>
      </p>
    </div>
  );
}
