"use client";

import { use, useEffect, useRef } from "react";
import { FormContext } from "./form-state";
import { Icon } from "./icon";

type Props = {
  readonly title: string;
  /** Names of values without a field to lead to. */
  readonly unseen?: readonly string[];
};

/** Says why a form was not accepted, leads to each field at fault, and takes the focus. */
export function FaultSummary({ title, unseen = [] }: Props) {
  const { id, state } = use(FormContext);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) summary.current?.focus();
  }, [state]);

  if (!state) return null;
  const faults = Object.entries(state.faults);
  return (
    // biome-ignore lint/a11y/noAutofocus: without script only this brings the focus to what is wrong
    <div ref={summary} className="errors" role="alert" tabIndex={-1} autoFocus>
      <Icon name="warning" />
      <p>
        <b>{state.said ?? title}</b>
      </p>
      {state.link && (
        <p>
          <a href={state.link.href} target="_blank" rel="noreferrer">
            {state.link.label}
          </a>
        </p>
      )}
      {faults.length > 0 && (
        <ul>
          {faults.map(([name, fault]) => (
            <li key={name}>
              {name === "" || unseen.includes(name) ? (
                fault
              ) : (
                <a href={`#${id}-${name}`}>{fault}</a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
