import { formOf, valuesOf, withoutSecrets } from "./form-values";
import { backFrom } from "./local-path";
import type { PlainReader } from "./plain-page";
import { escaped, plainPage } from "./plain-page";

// A page that is drawn in answer to a form, without script, can only send the whole form on (307):
// these addresses take it, and pass nothing on to a page that would not know its action.

/** Somebody who is not signed in, and sent nothing, goes to where one signs in. */
export function toDoor(): Response {
  return new Response(null, { status: 303, headers: { Location: "/sign-in" } });
}

/** What does not exist, or not for this person. */
export function toNothing(): Response {
  return new Response(null, { status: 303, headers: { Location: "/not-here" } });
}

/**
 * The session ended while somebody typed: keeps what was sent, but for secrets, until they have
 * signed in beside it, and sends it again to where it was meant for.
 */
export async function keptForm(request: Request, reader: PlainReader): Promise<Response> {
  const { locale, t, nonce } = reader;
  const form = await formOf(request);
  const origin = request.headers.get("origin");
  const back = backFrom(request.headers, null, origin);
  const own = [...form].filter(
    (field): field is [string, string] =>
      field[0].startsWith("$ACTION") && typeof field[1] === "string",
  );
  const typed = Object.entries(withoutSecrets(valuesOf(form))).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  const fields = [...own, ...typed].map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const title = t("common.signIn");
  const body = `<main>
<h1>${escaped(title)}</h1>
<p>${escaped(t("refusals.signedOut"))}</p>
<p><a href="/sign-in" target="_blank" rel="noreferrer">${escaped(t("common.signIn"))}</a></p>
<form action="${escaped(back)}" method="post" enctype="multipart/form-data">
${fields.join("\n")}
<button>${escaped(t("common.continue"))}</button>
</form>
</main>
<form action="/exit" method="post"><button>${escaped(t("common.quickExit"))}</button></form>`;
  return plainPage({ locale, title, body, nonce });
}
