import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ownNameOf } from "@commonhouse/i18n/locales";
import { Table } from "@commonhouse/ui/table";
import type { ReactNode } from "react";
import { getFormats, getTranslate } from "#/server";

type Side = ConsoleOutputs["merging"]["preview"]["kept"];

type Props = { readonly kept: Side; readonly other: Side };

const texts = ["pronouns", "mail", "phone", "area", "note"] as const;
const leftToRight: readonly string[] = ["mail", "phone"];
const counts = [
  "places",
  "shifts",
  "teams",
  "skills",
  "pairings",
  "offices",
  "consents",
  "notices",
] as const;

/** Both entries, fact by fact, with all that would move. */
export async function SideTable({ kept, other }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const columns = [
    { label: t("merging.fact") },
    { label: t("merging.stays") },
    { label: t("merging.goes") },
  ];
  return (
    <Table caption={t("merging.question")} captionHidden columns={columns} even>
      {line("name", ({ name, personId }) => (
        <a href={`/members/${personId}`}>
          <bdi>{name}</bdi>
        </a>
      ))}
      {texts.map((field) =>
        line(
          field,
          (side) =>
            side[field] && (
              <bdi dir={leftToRight.includes(field) ? "ltr" : undefined}>{side[field]}</bdi>
            ),
        ),
      )}
      {line("locale", ({ locale }) => locale && <bdi lang={locale}>{ownNameOf(locale)}</bdi>)}
      {line("languages", ({ languages }) => formats.list(languages.map(ownNameOf)))}
      {line("member", ({ member }) => member && membership(member))}
      {line("knownSince", ({ knownSince }) => formats.date(knownSince))}
      {line("arrived", ({ arrived }) => t(arrived ? "common.yes" : "common.no"))}
      {counts.map((name) => line(name, (side) => amount(side.counts[name])))}
      {line("minutes", (side) => side.counts.minutes > 0 && formats.duration(side.counts.minutes))}
    </Table>
  );

  type Name = Parameters<typeof label>[0];

  function label(name: (typeof texts)[number] | (typeof counts)[number] | More) {
    return t(`merging.facts.${name}`);
  }

  /** A fact that neither has is no line. */
  function line(name: Name, of: (side: Side) => ReactNode) {
    const [own, others] = [of(kept), of(other)];
    if (!own && !others) return null;
    return (
      <tr key={name}>
        <th scope="row">{label(name)}</th>
        <td>{own}</td>
        <td>{others}</td>
      </tr>
    );
  }

  function amount(count: number) {
    return count > 0 && formats.number(count);
  }

  function membership({ state, from }: NonNullable<Side["member"]>) {
    return t("merging.since", {
      state: t(`memberImport.states.${state}`),
      day: formats.date(from),
    });
  }
}

type More = "name" | "locale" | "languages" | "member" | "knownSince" | "arrived" | "minutes";
