import { Field } from "@commonhouse/ui/field";
import { getFormats, getTranslate } from "#/server";

const hues = Array.from({ length: 12 }, (_, index) => index * 30);

/** The one number of the centre's colour, with some colours to choose it by. */
export async function AccentField({ hue }: { readonly hue: number }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <>
      <Field
        name="accentHue"
        inputMode="numeric"
        label={t("settings.look.hue")}
        help={t("settings.look.hueHelp")}
        defaultValue={String(hue)}
      />
      <ul className="cluster" aria-label={t("settings.look.swatches")}>
        {[hue, ...hues].map((degrees, index) => (
          <li key={`${index}-${degrees}`} className="meta tiny num">
            <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="12" cy="12" r="9" stroke="none" fill={`oklch(0.6 0.11 ${degrees})`} />
            </svg>
            {formats.number(degrees)}
          </li>
        ))}
      </ul>
    </>
  );
}
