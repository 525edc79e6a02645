import { SignInPage } from "@commonhouse/shell/sign-in-page";
import { getTranslate, titled } from "#/server";
import { signIn } from "./actions";

export const generateMetadata = titled((t) => t("signIn.title"));

export default async function Page() {
  return <SignInPage t={await getTranslate()} action={signIn} />;
}
