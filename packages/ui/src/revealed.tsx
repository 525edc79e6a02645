"use client";

import { type ReactNode, use } from "react";
import { FormContext } from "./form-state";

/** What the form answered with, where it is shown this once. */
export function Revealed({ label }: { readonly label: ReactNode }) {
  const { revealed } = use(FormContext);
  if (revealed === null) return null;
  return (
    <div className="notice is-done revealed" role="status">
      <p>{label}</p>
      <p>
        <code dir="ltr">{revealed}</code>
      </p>
    </div>
  );
}
