import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Props = {
  readonly summary: ReactNode;
  readonly icon?: IconName;
  readonly open?: boolean;
  readonly children: ReactNode;
};

/** What not everyone needs, one press away. */
export function More({ summary, icon = "plus", open, children }: Props) {
  return (
    <details className="more" open={open}>
      <summary>
        <Icon name={icon} />
        {summary}
      </summary>
      {children}
    </details>
  );
}
