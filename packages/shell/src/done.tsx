import type { Translate } from "@commonhouse/i18n/translator";
import { Notice } from "@commonhouse/ui/notice";
import { Toast } from "@commonhouse/ui/toast";
import { refusalIn, say } from "./say";

type Props = { readonly code: unknown; readonly t: Translate };

/** What the form before this page achieved: `?done=place` says `done.place`; unknown codes nothing. */
export function Done({ code, t }: Props) {
  const said = typeof code === "string" ? say(t, `done.${code}`) : null;
  return said && <Toast>{said}</Toast>;
}

/** Why a file was not taken: `?refused=programme.unreadable`, by the route that took the upload. */
export function Refused({ code, t }: Props) {
  if (typeof code !== "string") return null;
  const said =
    code === "form.missing"
      ? t("faults.missing")
      : refusalIn(t, { refusal: code, params: {} }, String);
  return <Notice tone="warn">{said}</Notice>;
}
