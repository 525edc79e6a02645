"use client";

import { type ReactNode, use } from "react";
import { FormContext } from "./form-state";
import { Icon, type IconName } from "./icon";

type Props = {
  readonly summary: ReactNode;
  readonly icon?: IconName;
  readonly open?: boolean;
  readonly children: ReactNode;
};

/** What not everyone needs, one press away; open where a form came back, for the fault may be in it. */
export function More({ summary, icon = "plus", open, children }: Props) {
  const { state } = use(FormContext);
  return (
    <details className="more" open={open || state !== null}>
      <summary>
        <Icon name={icon} />
        {summary}
      </summary>
      {children}
    </details>
  );
}
