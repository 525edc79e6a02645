import { getTranslate } from "#/server";

/** To a reader who takes part in the programme: pairs of their own are for somebody else to look after. */
export async function OwnPairs({ own }: { readonly own: boolean }) {
  const t = await getTranslate();
  return own && <p className="small soft">{t("mentorship.console.own")}</p>;
}
