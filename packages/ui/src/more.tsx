"use client";

import { type ReactNode, use } from "react";
import { FormContext } from "./form-state";
import { Icon, type IconName } from "./icon";

type Props = {
  readonly summary: ReactNode;
  readonly icon?: IconName;
  readonly open?: boolean;
  /** The fields in it: of a form that came back it opens only if one of them is filled or at fault. */
  readonly holds?: readonly string[];
  readonly children: ReactNode;
};

/** What not everyone needs, one press away; open where a form came back, for the fault may be in it. */
export function More({ summary, icon = "plus", open, holds, children }: Props) {
  const { state } = use(FormContext);
  const concerned =
    state !== null &&
    (holds === undefined || holds.some((name) => state.faults[name] || state.values[name]?.length));
  return (
    <details className="more" open={open || concerned}>
      <summary>
        <Icon name={icon} />
        {summary}
      </summary>
      {children}
    </details>
  );
}
