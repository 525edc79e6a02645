import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

const icons = { info: "info", warn: "warning", done: "check" } as const;

type Props = {
  readonly tone?: keyof typeof icons;
  readonly icon?: IconName;
  readonly children: ReactNode;
};

/** What stays true while the page is read; what has just happened is a toast. */
export function Notice({ tone = "info", icon = icons[tone], children }: Props) {
  return (
    <div className={tone === "info" ? "notice" : `notice is-${tone}`}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
