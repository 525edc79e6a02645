import { getTranslate } from "#/server";
import { weekWords } from "../../words";
import { TimeGrid } from "./time-grid";

/** When somebody usually has time: days down, parts of the day across. */
export async function TimeFields({ chosen }: { readonly chosen: readonly string[] }) {
  const [t, { days, parts, slot }] = await Promise.all([getTranslate(), weekWords()]);
  return (
    <TimeGrid
      name="times"
      legend={t("mentorship.form.times")}
      help={t("mentorship.form.timesHelp")}
      parts={parts.map(({ name }) => name)}
      days={days.map(({ key, name }) => ({
        name,
        slots: parts.map((part) => {
          const value = `${key}-${part.key}`;
          return { value, named: slot(value) };
        }),
      }))}
      chosen={chosen}
    />
  );
}
