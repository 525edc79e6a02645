import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Notice } from "@commonhouse/ui/notice";
import { getFormats, getTranslate } from "#/server";

type Facts = ConsoleOutputs["memberImport"]["preview"]["facts"];

/** What is no fault and should be known about the table. */
export async function Remarks({ of: facts }: { readonly of: Facts }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { dates, mapping, encoding, leftOut, withoutJoined, withoutStatus } = facts;
  const unsure = dates.ambiguous && mapping.dates === null;
  const remarks = [
    ...(unsure ? [t(`memberImport.remarks.ambiguous${dates.order}`)] : []),
    ...(encoding === "Windows-1252" ? [t("memberImport.remarks.encoding")] : []),
    ...(leftOut.length > 0
      ? [t("memberImport.remarks.leftOut", { columns: formats.list(leftOut) })]
      : []),
    ...(withoutStatus > 0
      ? [t("memberImport.remarks.withoutStatus", { count: withoutStatus })]
      : []),
    ...(withoutJoined > 0
      ? [t("memberImport.remarks.withoutJoined", { count: withoutJoined })]
      : []),
  ];
  if (remarks.length === 0) return null;
  return (
    <Notice>
      <div className="group">
        <h2 className="small">
          <b>{t("memberImport.remarks.title")}</b>
        </h2>
        <ul className="group">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
