export type FormValues = Readonly<Record<string, string | string[]>>;

/** Never sent back to a browser. */
const secret = /passphrase|^code$/i;

/**
 * A form's fields by name, a list where a name was sent more than once, without files and the
 * framework's own.
 */
export function valuesOf(form: FormData): FormValues {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => {
      const sent = form.getAll(name).filter((value) => typeof value === "string");
      return [name, sent.length > 1 ? sent : (sent[0] ?? "")];
    }),
  );
}

/** What was typed, but for secrets. */
export function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secret.test(name)));
}

/** The form that a request carries; an empty one where a button was sent without any. */
export function formOf(request: Request): Promise<FormData> | FormData {
  return request.headers.has("content-type") ? request.formData() : new FormData();
}
