import { JoinPage } from "@commonhouse/shell/join-page";
import { ask, getTranslate, titled } from "#/server";
import { accept } from "../../sign-in/actions";

export const generateMetadata = titled((t) => t("signIn.join.title"));

export default async function Page({ params }: PageProps<"/join/[token]">) {
  const [{ token }, t] = await Promise.all([params, getTranslate()]);
  const invitation = await ask((api) => api.signIn.invitation({ token }));
  return <JoinPage t={t} action={accept} token={token} invitation={invitation} />;
}
