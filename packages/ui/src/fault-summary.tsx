"use client";

import { use, useEffect, useRef, useState } from "react";
import { FormContext } from "./form-state";
import { Icon } from "./icon";

type Props = {
  readonly title: string;
  /** Names of values without a field to lead to. */
  readonly unseen?: readonly string[];
};

/** What fields are called, by their names; known once the page is drawn. */
type Labels = Readonly<Record<string, string | undefined>>;

/** Says why a form was not accepted, leads to each field at fault, and takes the focus. */
export function FaultSummary({ title, unseen = [] }: Props) {
  const { id, state } = use(FormContext);
  const summary = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<Labels>({});
  useEffect(() => {
    if (!state) return;
    summary.current?.focus();
    const named = Object.keys(state.faults).map((name) => [name, labelOf(`${id}-${name}`)]);
    setLabels(Object.fromEntries(named));
  }, [state, id]);

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
                <a href={`#${id}-${name}`}>
                  {labels[name] && <b>{labels[name]}</b>} {fault}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The words over a field, or over the question it answers. */
function labelOf(id: string) {
  const answer = document.querySelector(`#${CSS.escape(id)}:is([type="radio"], [type="checkbox"])`);
  const question = answer?.closest("fieldset")?.querySelector("legend");
  const label = question ?? document.querySelector(`label[for="${CSS.escape(id)}"]`);
  return label?.textContent ?? undefined;
}
