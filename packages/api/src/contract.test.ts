import { initTRPC } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { expect, test } from "vitest";
import { z } from "zod";
import { complete, describe } from "./describe";
import { RefusedError } from "./errors";
import { line, mailAddress, orNull, ticked, whole } from "./text";
import { anyone, router } from "./trpc";

const nothing = z.object({});

/** One call over the wire, as programs make it. */
async function post(
  router: Parameters<typeof fetchRequestHandler>[0]["router"],
  path: string,
  body: unknown,
  createContext: () => Promise<object> = async () => ({ actor: null }),
) {
  const headers = { "content-type": "application/json" };
  const url = `http://house/t/${path}`;
  const req = new Request(url, { method: "POST", headers, body: JSON.stringify(body) });
  const answer = await fetchRequestHandler({ endpoint: "/t", req, router, createContext });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

const fault = (code: string, rpc: number, httpStatus: number, more: object = {}) => ({
  error: {
    code: rpc,
    message: code,
    data: { code, httpStatus, refusal: null, params: null, faults: null, ...more },
  },
});

test("a procedure that leaves something unsaid stops the start", () => {
  const bare = initTRPC.create().procedure;
  const forNobody = bare
    .input(nothing)
    .output(z.int())
    .query(() => 1);
  const silent = anyone.input(nothing).query(() => 1);
  const deaf = anyone.output(z.int()).query(() => 1);
  const whole = anyone
    .input(nothing)
    .output(z.int())
    .query(() => 1);
  for (const part of [silent, deaf]) expect(() => complete(router({ part }))).toThrow("part");
  expect(() => complete(initTRPC.create().router({ forNobody }))).toThrow("forNobody");
  expect(() => complete(router({ inner: router({ silent }) }))).toThrow("inner.silent");
  expect(complete(router({ whole }))).toBeDefined();
});

test("an unexpected error tells outsiders nothing", async () => {
  const broken = router({
    ask: anyone
      .input(nothing)
      .output(nothing)
      .mutation(() => {
        throw new Error('relation "Person" does not exist');
      }),
    tell: anyone
      .input(nothing)
      .output(z.object({ seats: z.int() }))
      .mutation(() => ({ seats: 1.5 })),
  });
  const masked = fault("INTERNAL_SERVER_ERROR", -32603, 500);
  const away = () => Promise.reject(new Error("postgres://secret@db"));
  expect((await post(broken, "ask", {}, away)).body).toEqual(masked);
  expect(await post(broken, "ask", {})).toEqual({ status: 500, body: masked });
  expect(await post(broken, "tell", {})).toEqual({ status: 500, body: masked });
});

const refusing = anyone.input(nothing).output(nothing);
const refuse = () => {
  throw new RefusedError("signIn.wait", { seconds: 4 });
};

test("a refusal that is stated reaches whoever asked, with what its sentence names", async () => {
  const stated = router({ ask: refusing.meta({ refusals: ["signIn.wait"] }).mutation(refuse) });
  expect(await post(stated, "ask", {})).toEqual({
    status: 429,
    body: fault("TOO_MANY_REQUESTS", -32029, 429, {
      refusal: "signIn.wait",
      params: { seconds: 4 },
    }),
  });
});

test("a refusal that is not stated is a fault of ours", async () => {
  const unstated = router({ ask: refusing.meta({ refusals: ["notFound"] }).mutation(refuse) });
  const masked = fault("INTERNAL_SERVER_ERROR", -32603, 500);
  expect(await post(unstated, "ask", {})).toEqual({ status: 500, body: masked });
});

test("no more is told than the output states", async () => {
  const discreet = router({
    ask: anyone
      .input(nothing)
      .output(z.object({ seats: z.int() }))
      .mutation(() => {
        const row = { seats: 3, mail: "ada@mail.example" };
        return row;
      }),
  });
  expect((await post(discreet, "ask", {})).body).toEqual({ result: { data: { seats: 3 } } });
});

test("what is wrong with an input is told by field", async () => {
  const input = z.object({ name: line(5), seats: whole(1, 9), address: orNull(mailAddress) });
  const asking = router({
    ask: anyone
      .input(input)
      .output(nothing)
      .mutation(() => ({})),
  });
  const told = async (sent: object) => (await post(asking, "ask", sent)).body;
  const faults = (by: object) => fault("BAD_REQUEST", -32600, 400, { faults: by });
  expect(await told({ name: " ", seats: "10", address: "ada" })).toEqual(
    faults({ name: "missing", seats: "tooLarge", address: "invalidEmail" }),
  );
  expect(await told({ name: "Leila B", seats: "", address: "" })).toEqual(
    faults({ name: "tooLong", seats: "missing" }),
  );
  expect(await told({ name: 5, seats: "few", address: null })).toEqual(
    faults({ name: "invalid", seats: "invalidNumber" }),
  );
  expect(await told({ seats: 0 })).toMatchObject(
    faults({ name: "missing", seats: "tooSmall", address: expect.any(String) }),
  );
});

test("what a form types is described as what is kept", () => {
  const input = z.object({
    seats: whole(1, 9),
    address: mailAddress,
    here: ticked,
    name: line(5),
  });
  const [described] = describe(
    "portal",
    router({
      ask: anyone
        .input(input)
        .output(nothing)
        .query(() => ({})),
    }),
  );
  expect(described).toMatchObject({
    app: "portal",
    path: "ask",
    type: "query",
    audience: "anyone",
    refusals: [],
    input: {
      required: ["seats", "address", "name"],
      properties: {
        seats: { type: "integer", minimum: 1, maximum: 9 },
        address: { type: "string", format: "email", maxLength: 254 },
        here: { anyOf: [{ const: "on" }, { type: "boolean" }] },
        name: { type: "string", minLength: 1, maxLength: 5, description: expect.any(String) },
      },
    },
  });
});
