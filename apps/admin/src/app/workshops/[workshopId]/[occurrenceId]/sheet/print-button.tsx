"use client";

import { Icon } from "@commonhouse/ui/icon";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Opens the browser's own print window. Without script it is not there: the browser's menu prints. */
export function PrintButton({ label }: { readonly label: string }) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!alive) return null;
  return (
    <button type="button" className="btn btn-main" onClick={() => print()}>
      <Icon name="print" />
      {label}
    </button>
  );
}
