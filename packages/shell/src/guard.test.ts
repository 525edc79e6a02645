import { expect, test } from "vitest";
import { refusalFor } from "./guard";

const house = new URL("https://house.example");
const ours = house.origin;
const json = "application/json";
const form = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data; boundary=x";
const whole = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n';

type Sent = {
  readonly method?: string;
  readonly path?: string;
  readonly origin?: string;
  readonly site?: string;
  readonly type?: string;
  readonly body?: string;
  readonly length?: string | null;
};

function sent({ method = "POST", path = "/", origin, site, type, body = "a=1", length }: Sent) {
  const headers = new Headers();
  const size = length === undefined ? String(Buffer.byteLength(body)) : length;
  for (const [name, value] of Object.entries({
    origin,
    "sec-fetch-site": site,
    "content-type": type,
    "content-length": size,
  }))
    if (value) headers.set(name, value);
  const reading = method === "GET" || method === "HEAD";
  const request = new Request(new URL(path, house), {
    method,
    headers,
    body: reading ? null : body,
  });
  if (!type) request.headers.delete("content-type");
  return request;
}

test.for<Sent & { name: string; status: number | null }>([
  { name: "reading", method: "GET", status: null },
  { name: "a path that is no UTF-8", method: "GET", path: "/x/%ff", status: 400 },
  { name: "a path that is cut short", method: "GET", path: "/x/%E0%A4%A", status: 400 },
  { name: "a path in Arabic", method: "GET", path: "/ورشة", status: null },
  { name: "reading from elsewhere", method: "GET", site: "cross-site", status: null },
  { name: "our form", origin: ours, site: "same-origin", type: form, status: null },
  { name: "our form with parts", origin: ours, type: multipart, body: whole, status: null },
  { name: "an old browser of ours", origin: ours, type: form, status: null },
  { name: "a browser without Origin", site: "same-origin", type: form, status: null },
  { name: "a button alone", origin: ours, body: "", status: null },
  { name: "no word about where it comes from", type: form, status: 403 },
  { name: "another site", origin: "https://evil.example", type: form, status: 403 },
  { name: "another scheme", origin: "http://house.example", type: form, status: 403 },
  { name: "another port", origin: `${ours}:8443`, type: form, status: 403 },
  { name: "a sandboxed frame", origin: "null", site: "cross-site", type: form, status: 403 },
  { name: "the origin null as ours", origin: "null", site: "same-origin", type: form, status: 403 },
  {
    name: "a neighbour under our domain",
    origin: ours,
    site: "same-site",
    type: form,
    status: 403,
  },
  { name: "typed into the bar", site: "none", type: form, status: 403 },
  { name: "another method", method: "DELETE", origin: ours, status: 405 },
  { name: "asking what is allowed", method: "OPTIONS", origin: ours, status: 405 },
  { name: "a body without end", origin: ours, type: form, length: null, status: 411 },
  { name: "a body too long", origin: ours, type: form, length: "100001", status: 413 },
  { name: "a length that is none", origin: ours, type: form, length: "1e9x", status: 413 },
  { name: "a file", path: "/files/a", origin: ours, type: form, length: "5000000", status: null },
  {
    name: "too big a file",
    path: "/files/a",
    origin: ours,
    type: form,
    length: "5000001",
    status: 413,
  },
  {
    name: "a list",
    path: "/files/members",
    origin: ours,
    type: form,
    length: "17000000",
    status: null,
  },
  {
    name: "too big a list",
    path: "/files/members",
    origin: ours,
    type: form,
    length: "17000001",
    status: 413,
  },
  {
    name: "a page named like files",
    path: "/filesx",
    origin: ours,
    type: form,
    length: "200000",
    status: 413,
  },
  { name: "parts that are none", origin: ours, type: multipart, body: "rubbish", status: 400 },
  {
    name: "parts without boundary",
    origin: ours,
    type: "multipart/form-data",
    body: whole,
    status: 400,
  },
  { name: "plain text", origin: ours, type: "text/plain;charset=UTF-8", status: 415 },
  { name: "a body of no kind", origin: ours, status: 415 },
  { name: "JSON to a page", origin: ours, type: json, body: "{}", status: 415 },
  {
    name: "a form to the API",
    path: "/api/trpc/x",
    origin: ours,
    type: multipart,
    body: whole,
    status: 415,
  },
  { name: "almost JSON", path: "/api/trpc/x", origin: ours, type: `${json}x`, status: 415 },
  { name: "no type to the API", path: "/api/trpc/x", origin: ours, body: "", status: 415 },
  {
    name: "JSON to the API",
    path: "/api/trpc/x",
    origin: ours,
    type: `${json}; charset=utf-8`,
    body: "{}",
    status: null,
  },
])("$name: $status", async ({ status, ...request }) => {
  expect(await refusalFor(sent(request), house)).toBe(status);
});

test.for(["http://localhost:3000", "http://localhost"])(
  "at %s every spelling of this machine is ours",
  async (home) => {
    for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
      const origin = home.replace("localhost", host);
      expect(await refusalFor(sent({ origin, type: form }), new URL(home))).toBeNull();
      expect(await refusalFor(sent({ origin, type: form }), house)).toBe(403);
    }
  },
);

test("a body that was looked at can still be read", async () => {
  const request = sent({ origin: ours, type: multipart, body: whole });
  await refusalFor(request, house);
  expect(await request.text()).toBe(whole);
});
