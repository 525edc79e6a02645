"use client";

import type { ReactNode } from "react";
import { useControl } from "./control";
import { Fault } from "./fault";

type Props = {
  readonly name: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly value?: string;
  readonly required?: boolean;
  readonly defaultChecked?: boolean;
};

/** A single yes. What was ticked stays ticked, and what was not stays empty. */
export function Checkbox({ name, label, help, value = "on", required, defaultChecked }: Props) {
  const { id, fault, cameBack, sent, described } = useControl(name, false);
  return (
    <div className={fault ? "field has-error" : "field"}>
      <label className="choice" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          required={required}
          defaultChecked={cameBack ? sent.includes(value) : defaultChecked}
          aria-invalid={fault ? true : undefined}
          aria-describedby={described}
        />
        <span>
          {help === undefined ? label : <b>{label}</b>}
          {help !== undefined && <span className="small soft">{help}</span>}
        </span>
      </label>
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  );
}
