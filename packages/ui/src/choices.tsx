"use client";

import type { ReactNode } from "react";
import { listOf, useControl } from "./control";
import { Fault } from "./fault";

export type Choice = {
  readonly value: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
};

type Props = {
  readonly name: string;
  readonly legend: ReactNode;
  /** `radio`: one of them. `checkbox`: any of them, sent as a list under one name. */
  readonly kind: "radio" | "checkbox";
  readonly choices: readonly Choice[];
  readonly help?: ReactNode;
  readonly required?: boolean;
  readonly defaultValue?: string | readonly string[];
};

/** A question whose answers all stand on the page. What was chosen stays chosen. */
export function Choices({ name, legend, kind, choices, help, required, defaultValue }: Props) {
  const { id, fault, cameBack, sent, described } = useControl(name, help !== undefined);
  const chosen = cameBack ? sent : listOf(defaultValue);
  return (
    <fieldset className={fault ? "field has-error" : "field"} aria-describedby={described}>
      <legend>{legend}</legend>
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {choices.map(({ value, label, help: more }, index) => (
        <label className="choice" key={value}>
          <input
            // The summary of faults leads to the first answer.
            id={index === 0 ? id : `${id}-${value}`}
            type={kind}
            name={name}
            value={value}
            required={kind === "radio" && required}
            defaultChecked={chosen.includes(value)}
          />
          <span>
            <b>{label}</b>
            {more !== undefined && <span className="small soft">{more}</span>}
          </span>
        </label>
      ))}
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </fieldset>
  );
}
