import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import type { Translate } from "@commonhouse/i18n/translator";
import { Choices } from "@commonhouse/ui/choices";
import { Field } from "@commonhouse/ui/field";
import { More } from "@commonhouse/ui/more";
import { getTranslate } from "#/server";
import { bases, measures } from "./form-schema";

type Rules = ConsoleOutputs["committees"]["get"]["rules"];
type Measured = Rules["quorums"][number] | Rules["conditions"][number];

/** The parts that by-laws speak of; one that is written otherwise is offered beside them. */
const parts = ["1/4", "1/3", "2/5", "1/2", "3/5", "2/3", "3/4", "4/5", "9/10", "1/1"];

const named = {
  "1/4": "quarter",
  "1/3": "third",
  "1/2": "half",
  "2/3": "twoThirds",
  "3/4": "threeQuarters",
  "1/1": "whole",
} as const;

/** When a motion is carried, and how many must take part: every part a choice among exact ones. */
export async function RuleFields({ rules }: { readonly rules: Rules | undefined }) {
  const t = await getTranslate();
  const [majority, second] = rules?.conditions ?? [];
  const quorum = rules ? rules.quorums[0] : { share: [1, 2] as const, strict: false };
  return (
    <>
      <fieldset className="group">
        <legend className="row-title pb-2">{t("committees.console.quorum")}</legend>
        <p className="help">{t("committees.console.quorumHelp")}</p>
        <div className="pair">
          <MeasureField name="quorum" strict={quorum?.strict ?? false} t={t} />
          <PartField name="quorum" of={quorum} t={t} none={t("committees.console.noQuorum")} />
        </div>
      </fieldset>
      <fieldset className="group">
        <legend className="row-title pb-2">{t("committees.console.majority")}</legend>
        <Condition name="majority" of={majority ?? simple} t={t} />
      </fieldset>
      <More summary={t("committees.console.second")} open={second !== undefined} holds={["second"]}>
        <fieldset className="group">
          <legend className="help pb-2">{t("committees.console.secondHint")}</legend>
          <Condition name="second" of={second} t={t} none={t("committees.console.noSecond")} />
        </fieldset>
      </More>
      <Choices
        name="tie"
        kind="radio"
        legend={t("committees.console.tie")}
        defaultValue={rules?.tie ?? "fails"}
        choices={[
          { value: "fails", label: t("committees.console.tieFails") },
          { value: "chair", label: t("committees.console.tieChair") },
        ]}
      />
    </>
  );
}

/** More than half of those who vote. */
const simple = { of: "cast", share: [1, 2], strict: true } as const;

type PartProps = {
  readonly name: "quorum" | "majority" | "second";
  readonly of:
    | (Pick<Measured, "strict"> & { readonly share: readonly [number, number] })
    | undefined;
  readonly t: Translate;
  /** What the choice says where nothing is asked for. */
  readonly none?: string;
};

type ConditionProps = PartProps & {
  readonly of: (PartProps["of"] & { readonly of: (typeof bases)[number] }) | undefined;
};

function Condition({ name, of, t, none }: ConditionProps) {
  return (
    <>
      <div className="pair">
        <MeasureField name={name} strict={of?.strict ?? true} t={t} />
        <PartField name={name} of={of} t={t} none={none} />
      </div>
      <Field
        name={`${name}Of`}
        label={t("committees.console.ofLabel")}
        defaultValue={of?.of ?? "members"}
      >
        {bases.map((base) => (
          <option key={base} value={base}>
            {t(`committees.console.of.${base}`)}
          </option>
        ))}
      </Field>
    </>
  );
}

function MeasureField({
  name,
  strict,
  t,
}: Pick<PartProps, "name" | "t"> & { readonly strict: boolean }) {
  return (
    <Field
      name={`${name}Measure`}
      label={t("committees.console.measureLabel")}
      defaultValue={strict ? "moreThan" : "atLeast"}
    >
      {measures.map((measure) => (
        <option key={measure} value={measure}>
          {t(`committees.console.measure.${measure}`)}
        </option>
      ))}
    </Field>
  );
}

function PartField({ name, of, t, none }: PartProps) {
  const written = of?.share.join("/") ?? "";
  const offered = written === "" || parts.includes(written) ? parts : [...parts, written];
  return (
    <Field name={name} label={t("committees.console.shareLabel")} defaultValue={written}>
      {none !== undefined && <option value="">{none}</option>}
      {offered.map((part) => (
        <option key={part} value={part}>
          {part in named
            ? t(`committees.console.shares.${named[part as keyof typeof named]}`)
            : t("committees.console.shares.other", { fraction: isolate(part) })}
        </option>
      ))}
    </Field>
  );
}
