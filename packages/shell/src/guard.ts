import { isActionBody } from "./action-body";

export type GuardStatus = 400 | 403 | 405 | 411 | 413 | 415;

const reading = new Set(["GET", "HEAD"]);
const loopback = ["localhost", "127.0.0.1", "[::1]"];
const forms = ["multipart/form-data", "application/x-www-form-urlencoded"];

/** What a body may weigh, in bytes. */
const ordinaryLimit = 100_000;
export const uploadLimit = 5_000_000;
/** A list of members may be larger: 16 MiB, and the form around it. */
const listLimit = 17_000_000;

/**
 * Why a request is turned away before anything of ours reads it, as an HTTP status, or null. It
 * never says who may do what. Rules: safety page, Requests.
 */
export async function refusalFor(request: Request, publicUrl: URL): Promise<GuardStatus | null> {
  const { method, headers } = request;
  const { pathname } = new URL(request.url);
  if (!isDecodable(pathname)) return 400;
  if (reading.has(method)) return null;
  if (method !== "POST") return 405;
  if (!comesFromUs(headers, publicUrl)) return 403;

  const length = headers.get("content-length");
  if (length === null) return 411;
  if (!(Number(length) <= limitOf(pathname))) return 413;

  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (!typesAt(pathname, Number(length)).includes(type)) return 415;
  return type === "multipart/form-data" && !(await parses(request)) ? 400 : null;
}

/** The framework answers 500 to a path whose `%` are no UTF-8. */
function isDecodable(path: string) {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}

/**
 * By what the browser says, and by `Origin`, scheme included; neither may disagree, and one of them
 * must be there. The origin `null` is nobody's.
 */
function comesFromUs(headers: Headers, publicUrl: URL) {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (origin === null) return site === "same-origin";
  return originsOf(publicUrl).includes(origin) && (site === null || site === "same-origin");
}

/** One address in production; at home, all spellings of this machine. */
function originsOf(publicUrl: URL) {
  if (!loopback.includes(publicUrl.hostname)) return [publicUrl.origin];
  return loopback.map((host) => Object.assign(new URL(publicUrl), { hostname: host }).origin);
}

function limitOf(path: string) {
  if (path === "/files/members") return listLimit;
  return path.startsWith("/files/") ? uploadLimit : ordinaryLimit;
}

/** Programs speak JSON, pages send forms; a button alone may send nothing at all. */
function typesAt(path: string, length: number): readonly (string | undefined)[] {
  if (path.startsWith("/api/")) return ["application/json"];
  return length === 0 ? [...forms, undefined] : forms;
}

/** The framework answers 500 to a body that it cannot take apart. */
async function parses(request: Request) {
  try {
    return isActionBody(await request.clone().formData(), request.headers.has("next-action"));
  } catch {
    return false;
  }
}
