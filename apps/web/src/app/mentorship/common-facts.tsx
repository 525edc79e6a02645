import type { PortalOutputs } from "@commonhouse/api/portal";
import { Facts } from "@commonhouse/ui/facts";
import { getTranslate, Texts } from "#/server";
import { languagesInWords, slotsInWords } from "./words";

type Common = NonNullable<PortalOutputs["pairings"]["get"]["common"]>;

/** What two people have in common, in words. */
export async function CommonFacts({ of }: { readonly of: Common }) {
  const t = await getTranslate();
  const [languages, times] = await Promise.all([
    languagesInWords(of.languages),
    slotsInWords(of.times),
  ]);
  const topics = (
    <ul>
      {of.topics.map(({ topicId, title }) => (
        <li key={topicId}>
          <Texts of={title} />
        </li>
      ))}
    </ul>
  );
  const facts = [
    { key: "topics", term: t("mentorship.common.topics"), detail: of.topics.length > 0 && topics },
    { key: "languages", term: t("mentorship.common.languages"), detail: languages },
    { key: "times", term: t("mentorship.common.times"), detail: times },
    {
      key: "lived",
      term: t("mentorship.common.lived"),
      detail: of.livedExperience && t("mentorship.common.livedText"),
    },
  ];
  return <Facts facts={facts.filter(({ detail }) => detail)} />;
}

/** Whether there is anything to say about what two people share. */
export function hasCommon({ topics, languages, times, livedExperience }: Common): boolean {
  return topics.length + languages.length + times.length > 0 || livedExperience;
}
