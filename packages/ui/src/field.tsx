"use client";

import type { InputHTMLAttributes, ReactNode } from "react";
import { useControl } from "./control";
import { Fault } from "./fault";

type Told = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "autoComplete"
  | "dir"
  | "inputMode"
  | "lang"
  | "max"
  | "maxLength"
  | "min"
  | "minLength"
  | "required"
  | "spellCheck"
  | "step"
>;

type Props = Told & {
  readonly name: string;
  readonly label: ReactNode;
  readonly type?:
    | "text"
    | "email"
    | "password"
    | "date"
    | "time"
    | "datetime-local"
    | "number"
    | "search"
    | "tel"
    | "textarea";
  /** Why this is asked, or how it is written. */
  readonly help?: ReactNode;
  readonly defaultValue?: string;
  /** How many lines a textarea shows. */
  readonly rows?: number;
  /** `is-wide`, in a row of filters. */
  readonly className?: string;
  /** The options of a choice; with them the field is a select. */
  readonly children?: ReactNode;
};

/** Written from left to right whatever the page's direction. */
const alwaysLtr = ["email", "tel"];

/**
 * A label, its help, its field with what was typed before, and what is wrong with it. Passphrases
 * and one-time codes are never filled in again.
 */
export function Field({
  name,
  label,
  type = "text",
  help,
  defaultValue = "",
  rows,
  className,
  children,
  ...told
}: Props) {
  const { id, fault, sent, described } = useControl(name, help !== undefined);
  const secret = type === "password" || told.autoComplete === "one-time-code";
  const typed = sent[0] ?? defaultValue;
  const shared = {
    dir: alwaysLtr.includes(type) ? ("ltr" as const) : undefined,
    ...told,
    id,
    name,
    className: "input",
    defaultValue: secret ? undefined : typed,
    "aria-invalid": fault ? true : undefined,
    "aria-describedby": described,
  };
  return (
    <div className={["field", fault && "has-error", className].filter(Boolean).join(" ")}>
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <Entry shared={shared} type={type} rows={rows} typed={typed}>
        {children}
      </Entry>
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  );
}

type EntryProps = Pick<Props, "type" | "rows" | "children"> & {
  readonly shared: Told & { readonly id: string };
  readonly typed: string;
};

function Entry({ shared, type, rows, typed, children }: EntryProps) {
  // React empties a form after its action; only a select made anew keeps its choice.
  if (children) {
    return (
      <select key={typed} {...shared}>
        {children}
      </select>
    );
  }
  if (type === "textarea") return <textarea rows={rows} {...shared} />;
  return <input type={type} {...shared} />;
}
