"use client";

import { Icon } from "./icon";
import { leaveAtOnce, type WayOut } from "./leave-at-once";
import { QuickExitKey } from "./quick-exit-key";

type Props = Partial<WayOut> & { readonly label: string };

/**
 * One button, on every page, without confirmation. Without script it is a plain form; with it the
 * page is blank before the request has left.
 */
export function QuickExit({ label, action = "/exit", leave = "/leave" }: Props) {
  return (
    <form
      className="exit"
      method="post"
      action={action}
      onSubmit={(submit) => {
        submit.preventDefault();
        void leaveAtOnce({ action, leave });
      }}
    >
      <button type="submit" className="btn btn-exit">
        <Icon name="exit" />
        {label}
      </button>
      <QuickExitKey action={action} leave={leave} />
    </form>
  );
}
