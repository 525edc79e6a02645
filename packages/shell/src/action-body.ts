const own = /^\$ACTION_(\d+):(\d+)$/;
const remote = /^\d+$/;

/**
 * Whether the framework can take apart what a form sent to one of our actions. It answers 500 to
 * arguments that are no JSON, or that name parts which are not there; our forms send a state, which
 * is plain data, and their fields.
 * @param called whether a script of ours calls the action: then its arguments must be there
 */
export function isActionBody(form: FormData, called: boolean): boolean {
  if (called && !form.has("0")) return false;
  const fields = [...form.entries()];
  return fields.every(([name, value]) => {
    const bound = own.exec(name);
    if (!bound && !remote.test(name)) return true;
    const parsed = typeof value === "string" ? json(value) : undefined;
    if (parsed === undefined) return false;
    if (bound?.[2] === "0")
      return isReference(parsed, (id) => form.has(`$ACTION_${bound[1]}:${id}`));
    return Array.isArray(parsed) && isPlain(parsed);
  });
}

/** Which action a form without script means, and which of its parts holds the state. */
function isReference(parsed: unknown, has: (part: string) => boolean) {
  if (typeof parsed !== "object" || parsed === null || !("id" in parsed)) return false;
  const bound = "bound" in parsed ? parsed.bound : null;
  const part = typeof bound === "string" ? /^\$@(\d+)$/.exec(bound)?.[1] : undefined;
  return typeof parsed.id === "string" && (bound === null || (part !== undefined && has(part)));
}

/** Data alone: of the framework's own notation only "nothing", the fields, and text that begins so. */
function isPlain(value: unknown): boolean {
  if (typeof value === "string") return !value.startsWith("$") || notation.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isPlain);
}

const notation = /^\$(\$|undefined$|K\d+$)/;

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
