import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Group } from "@commonhouse/ui/group";
import { More } from "@commonhouse/ui/more";
import { getFormats, getTranslate, Texts } from "#/server";

type Versions = ConsoleOutputs["agreements"]["list"];

/** The text of now in full, and the ones before it. */
export async function Agreements({ versions }: { readonly versions: Versions }) {
  const t = await getTranslate();
  const [current, ...earlier] = versions;
  return (
    <div className="stack">
      <Card title={current ? <Texts of={current.title} /> : t("agreements.joining.text")}>
        {current && <Version of={current} />}
        <p>
          <ButtonLink href="/settings/joining/text" variant={current ? "plain" : "main"}>
            {t(current ? "agreements.joining.rewrite" : "agreements.joining.write")}
          </ButtonLink>
        </p>
      </Card>
      {earlier.length > 0 && (
        <Group title={t("agreements.joining.earlier")}>
          {earlier.map((one) => (
            <More
              key={one.agreementId}
              icon="audit"
              summary={t("agreements.joining.current", { version: one.version })}
            >
              <Version of={one} />
            </More>
          ))}
        </Group>
      )}
    </div>
  );
}

async function Version({ of }: { readonly of: Versions[number] }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <div className="group">
      <p className="small soft cluster">
        <span>{t("agreements.joining.current", { version: of.version })}</span>
        <span>{t("agreements.joining.since", { day: formats.date(of.from) })}</span>
      </p>
      <p className="lines">
        <Texts of={of.text} />
      </p>
      <p className="small soft">{t("agreements.joining.agreed", { count: of.agreed })}</p>
    </div>
  );
}
