import { getFormats, getTranslate } from "#/server";

type Consent = { readonly givenAt: string; readonly withdrawnAt: string | null };

type Props =
  | { readonly consent: Consent; readonly version?: never; readonly from?: never }
  | { readonly version: number; readonly from: string; readonly consent?: never };

/** One line of small print: which version, or when somebody gave their word or took it back. */
export async function Word({ consent, version, from }: Props) {
  const [t, { date }] = await Promise.all([getTranslate(), getFormats()]);
  const said = consent
    ? consent.withdrawnAt === null
      ? t("agreements.own.given", { day: date(consent.givenAt) })
      : t("agreements.own.withdrawn", { day: date(consent.withdrawnAt) })
    : t("agreements.own.version", { version, day: date(from) });
  return <span className="small soft">{said}</span>;
}
