import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ownNameOf } from "@commonhouse/i18n/locales";
import { Choices } from "@commonhouse/ui/choices";
import { getTranslate } from "#/server";

type Side = ConsoleOutputs["merging"]["preview"]["kept"];

type Props = { readonly kept: Side; readonly other: Side };

const shown = ["name", "pronouns", "mail", "phone", "area", "note"] as const;
const leftToRight: readonly string[] = ["mail", "phone"];

/** Where the two differ: which stays. What only one entry has is taken unless it is chosen away. */
export async function FieldChoices({ kept, other }: Props) {
  const t = await getTranslate();
  const texts = [
    ...shown.map((field) => ({ field, own: kept[field], others: other[field] })),
    { field: "locale" as const, own: nameOf(kept), others: nameOf(other) },
  ].filter(({ own, others }) => own !== others);
  if (texts.length === 0) return null;
  return (
    <>
      <div className="group">
        <h2>{t("merging.choose")}</h2>
        <p className="small soft">{t("merging.chooseHint")}</p>
      </div>
      {texts.map(({ field, own, others }) => (
        <Choices
          key={field}
          name={field}
          kind="radio"
          legend={t(`merging.facts.${field}`)}
          defaultValue={own === null ? "other" : "kept"}
          help={
            field === "mail" && !kept.arrived && other.arrived ? t("merging.passphrase") : undefined
          }
          choices={[
            { value: "kept", label: said(own, field) },
            { value: "other", label: said(others, field) },
          ]}
        />
      ))}
    </>
  );

  function said(text: string | null, field: string) {
    if (text === null) return t("merging.nothing");
    return <bdi dir={leftToRight.includes(field) ? "ltr" : undefined}>{text}</bdi>;
  }
}

function nameOf({ locale }: Side) {
  return locale && ownNameOf(locale);
}
