import type { Guest } from "./fill";
import type { House } from "./house";
import type { Sent } from "./load";

const json = { "content-type": "application/json", "sec-fetch-site": "same-origin" };

/** A registration as a program sends it. */
export function throughApi({ cookie }: Guest, occurrenceId: string): Sent {
  const body = JSON.stringify({ occurrenceId });
  return { method: "POST", path: "/api/trpc/places.take", headers: { ...json, cookie }, body };
}

/** The same, sent to the bare handler, which believes whoever asks. */
export function throughBare({ personId }: Guest, occurrenceId: string): Sent {
  const body = JSON.stringify({ occurrenceId, personId });
  return { method: "POST", path: "/take", headers: json, body };
}

/** The same again, as a form of the bare app. */
export function throughBareForm({ personId }: Guest, occurrenceId: string, form: Form): Sent {
  return posted("/form", {}, { ...form, occurrenceId, personId });
}

const boundary = "----commonhouse";
const multipart = {
  "content-type": `multipart/form-data; boundary=${boundary}`,
  "sec-fetch-site": "same-origin",
};

/** A registration as a browser without script sends it, with all that the page put into its form. */
export function throughForm({ cookie }: Guest, occurrenceId: string, form: Form): Sent {
  return posted(`/workshops/${occurrenceId}`, { cookie }, { ...form, occurrenceId });
}

function posted(path: string, cookies: Sent["headers"], fields: Form): Sent {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = `${parts.join("")}--${boundary}--\r\n`;
  return { method: "POST", path, headers: { ...multipart, ...cookies }, body };
}

/** The hidden fields of a form, by name. */
export type Form = Readonly<Record<string, string>>;

/** Reads the form with which one registers from the page that shows it. Throws if none is there. */
export async function readForm(address: string, cookie = ""): Promise<Form> {
  const page = await fetch(address, { headers: { cookie }, redirect: "manual" });
  const html = await page.text();
  const form = html
    .match(/<form\b.*?<\/form>/gs)
    ?.find((one) => one.includes(`name="occurrenceId"`));
  if (!form) throw new Error(`${address} shows no form to register with: ${page.status}.`);
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([input]) => input);
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]),
  );
}

/** The form of the workshop that everybody wants. */
export function readWanted({ portal, wanted, guests: [first] }: House) {
  return readForm(`${portal}/workshops/${wanted}`, first?.cookie);
}

function attribute(input: string, name: string) {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}
