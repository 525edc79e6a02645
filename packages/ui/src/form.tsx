"use client";

import { type ReactNode, useActionState, useId } from "react";
import { FaultSummary } from "./fault-summary";
import { type FormAction, FormContext } from "./form-state";

type Props = {
  readonly action: FormAction;
  readonly faultTitle: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly children: ReactNode;
};

/**
 * A plain form: it works before the page's script has loaded, and without it. The browser's own
 * checks are off: they speak the browser's language, not the page's.
 */
export function Form({ action, faultTitle, hidden = {}, className = "form", children }: Props) {
  const [answer, send] = useActionState(action, null);
  const id = useId();
  const state = answer?.ok === false ? answer : null;
  const revealed = answer?.ok ? answer.revealed : null;
  return (
    <FormContext value={{ id, state, revealed }}>
      <form action={send} className={className} noValidate>
        <FaultSummary title={faultTitle} unseen={Object.keys(hidden)} />
        {Object.entries(hidden).map(([name, drawn]) => (
          <input
            key={name}
            type="hidden"
            name={name}
            value={String(state?.values[name] ?? drawn)}
          />
        ))}
        {children}
      </form>
    </FormContext>
  );
}
