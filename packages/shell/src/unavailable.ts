import { escaped, type PlainReader, plainPage } from "./plain-page";

/** 503: says to come back, and the number to quote if the address carries one. Exit works here too. */
export function unavailablePage(url: URL, { locale, t, nonce }: PlainReader): Response {
  const incident = url.searchParams.get("incident") ?? "";
  const quoted = /^[0-9a-f]{8}$/.test(incident)
    ? `<p>${escaped(t("shell.unavailable.incident", { incident: `\u2068${incident}\u2069` }))}</p>`
    : "";
  const title = t("shell.unavailable.title");
  const body = `<main>
<h1>${escaped(title)}</h1>
<p>${escaped(t("shell.unavailable.text"))}</p>
${quoted}
<p><a href="/">${escaped(t("shell.unavailable.again"))}</a></p>
</main>
<form action="/exit" method="post"><button>${escaped(t("common.quickExit"))}</button></form>`;
  return plainPage({ locale, title, body, nonce, status: 503, headers: { "Retry-After": "30" } });
}

/** A short 503 for programs. */
export function busyAnswer(): Response {
  return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
}

/** The blank page after a quick exit: one link, where the centre chose. */
export function leavePage(leaveUrl: string, { locale, t, nonce }: PlainReader): Response {
  const href = URL.parse(leaveUrl)?.protocol === "https:" ? leaveUrl : "https://www.wikipedia.org/";
  const link = `<a href="${escaped(href)}" rel="noreferrer">${escaped(t("shell.leave.link"))}</a>`;
  const body = `<main>${link}</main>`;
  return plainPage({ locale, title: t("shell.leave.title"), body, nonce });
}
