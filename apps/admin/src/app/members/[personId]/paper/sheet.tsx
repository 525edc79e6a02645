"use client";

import { FormContext } from "@commonhouse/ui/form-state";
import { create } from "qrcode";
import { use } from "react";
import { PrintButton } from "#/app/workshops/[workshopId]/[occurrenceId]/sheet/print-button";

type Props = {
  /** The language of whoever is invited, and how it runs. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** Finished sentences; `shown` and `print` are for whoever prints. */
  readonly said: Readonly<
    Record<"shown" | "print" | "title" | "how" | "picture" | "once" | "keep", string>
  >;
};

/** The answer to the form as a sheet of paper: the link as words and as a square to photograph. */
export function Sheet({ lang, dir, said }: Props) {
  const { revealed } = use(FormContext);
  if (revealed === null) return null;
  return (
    <div className="group" role="status">
      <p className="help print:hidden">{said.shown}</p>
      <p className="print:hidden">
        <PrintButton label={said.print} />
      </p>
      <section className="card" lang={lang} dir={dir}>
        <h2>{said.title}</h2>
        <p>{said.how}</p>
        <Square text={revealed} label={said.picture} />
        <p>
          <code dir="ltr">{revealed}</code>
        </p>
        <p>{said.once}</p>
        <p className="small">{said.keep}</p>
      </section>
    </div>
  );
}

/** Cameras want dark on light with a margin of four, whatever the theme. */
const margin = 4;

function Square({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const size = modules.size + 2 * margin;
  const dark = [...modules.data].flatMap((bit, at) => {
    const [row, column] = [Math.floor(at / modules.size), at % modules.size];
    return bit ? `M${column + margin} ${row + margin}h1v1h-1z` : [];
  });
  return (
    <svg className="size-48" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join("")} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
