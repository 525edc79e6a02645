"use client";

import { use, useId } from "react";
import { FormContext } from "./form-state";

/**
 * What a field has to know: its id, whether its form came back, what was sent under its name, what is
 * wrong with it, and which texts describe it. Outside a `Form` it is a field like any other.
 */
export function useControl(name: string, hasHelp: boolean) {
  const { id: form, state } = use(FormContext);
  const alone = useId();
  const id = `${form || alone}-${name}`;
  const fault = state?.faults[name];
  const described = [hasHelp && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return {
    id,
    fault,
    cameBack: state !== null,
    sent: listOf(state?.values[name]),
    described: described || undefined,
  };
}

/** One value, several or none as a list. */
export function listOf(values: string | readonly string[] | undefined): readonly string[] {
  return typeof values === "string" ? [values] : (values ?? []);
}
