import type { ReactNode } from "react";

type Props = {
  /** A form with one button, or a link. */
  readonly undo?: ReactNode;
  /** Over the page, for what happened without leaving it; else the first line of the page. */
  readonly floating?: boolean;
  readonly children: ReactNode;
};

/** What has just happened, and the way back. */
export function Toast({ undo, floating = false, children }: Props) {
  return (
    <div className={floating ? "toast is-floating" : "toast"} role="status">
      <span>{children}</span>
      {undo}
    </div>
  );
}
