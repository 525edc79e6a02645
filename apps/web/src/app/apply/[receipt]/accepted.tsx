import type { PortalOutputs } from "@commonhouse/api/portal";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { enter } from "../actions";

type Props = { readonly of: PortalOutputs["applications"]["own"]; readonly token: string };

/** The way in, by one button; who has come in signs in. */
export async function Accepted({ of: { name, reply, arrived }, token }: Props) {
  const t = await getTranslate();
  return (
    <>
      <PageHead
        title={t("applications.own.accepted")}
        sub={t.rich("applications.own.hello", { name: () => <bdi>{name}</bdi> })}
      />
      <div className="stack">
        {reply && (
          <p className="lines" dir="auto">
            {reply}
          </p>
        )}
        <Card lit>
          {arrived ? (
            <>
              <p>{t("applications.own.arrived")}</p>
              <p>
                <ButtonLink href="/sign-in" variant="main" large>
                  {t("common.signIn")}
                </ButtonLink>
              </p>
            </>
          ) : (
            <>
              <p>{t("applications.own.acceptedText")}</p>
              <Form action={enter} faultTitle={t("form.refused")} hidden={{ token }}>
                <SubmitButton large>{t("applications.own.enter")}</SubmitButton>
              </Form>
              <p className="small soft">{t("applications.own.enterHint")}</p>
            </>
          )}
        </Card>
      </div>
    </>
  );
}
