"use client";

import { createContext } from "react";

/**
 * What came back from a form that was not accepted. All of it is finished text.
 */
export type Refused = {
  readonly ok: false;
  readonly said: string | null;
  /** What helps, in a new tab, so that what was typed stays here: signing in again. */
  readonly link?: { readonly href: string; readonly label: string };
  readonly faults: Readonly<Record<string, string>>;
  /** What was typed, so that nobody types it twice. */
  readonly values: Readonly<Record<string, string | string[]>>;
};

/** Something that is shown once, in answer to the form, and never again: a link, an address. */
export type Revealed = { readonly ok: true; readonly revealed: string };

/** The answer to a form that leads to no other page; null before it was sent. */
export type FormState = null | Refused | Revealed;

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

type Shown = {
  readonly id: string;
  readonly state: Refused | null;
  readonly revealed: string | null;
};

export const FormContext = createContext<Shown>({ id: "", state: null, revealed: null });
