import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Progress } from "@commonhouse/ui/progress";
import { getTranslate } from "#/server";

type Score = ConsoleOutputs["suggestions"]["forMentee"]["suggestions"][number]["score"];

/** The points of a pair by what they are for: a word, a small bar, and the numbers. */
export async function ScoreBars({ of }: { readonly of: Pick<Score, "parts"> }) {
  const t = await getTranslate();
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(7.5rem,1fr))] gap-x-3 gap-y-1">
      {of.parts
        .filter((one) => one.of > 0)
        .map(({ part, points, of: most }) => {
          const word = t(`mentorship.console.parts.${part}`);
          const said = t("mentorship.console.pointsOf", { points, of: most });
          return (
            <li key={part} className="tiny">
              <span className="flex flex-wrap justify-between gap-x-2">
                <span>{word}</span>
                <span className="soft">{said}</span>
              </span>
              <Progress label={word} value={points} max={most} />
            </li>
          );
        })}
    </ul>
  );
}
