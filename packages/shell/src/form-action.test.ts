import { RefusedError } from "@commonhouse/api/errors";
import { translatorFor } from "@commonhouse/i18n/translator";
import { TRPCError } from "@trpc/server";
import type { Route } from "next";
import { expect, test } from "vitest";
import { z } from "zod";
import { createFormActions } from "./form-action";

const schema = z.object({ title: z.string().trim().min(1), passphrase: z.string().optional() });
const t = translatorFor("en", { timeZone: "UTC", strict: true });
const done = "/workshops?done=place" as Route;
const typed = { title: "Bread", place: "Kitchen" };

/** What a form answers when the API behaves like this. */
async function sending(send: () => Promise<unknown>, fields: Record<string, string> = typed) {
  const seen = { kept: 0 };
  const { formAction } = createFormActions<null>({
    open: async () => ({
      api: null,
      keepSignedIn: async () => {
        seen.kept++;
      },
    }),
    translate: async () => t,
    moment: async () => (instant) => `at ${instant.toISOString()}`,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, $ACTION_KEY: "k" })) {
    form.set(name, value);
  }
  const state = await formAction(
    schema,
    send,
    done,
  )(null, form).catch(({ digest }) => ({ digest }));
  return { state, ...seen };
}

const failing = (error: unknown) => sending(() => Promise.reject(error));

test("what is wrong is said by field, and what was typed comes back, but for secrets", async () => {
  let sent = false;
  const fields = { ...typed, title: " ", passphrase: "correct horse", code: "123456" };
  const { state, kept } = await sending(async () => {
    sent = true;
  }, fields);
  expect(state).toEqual({
    ok: false,
    said: null,
    faults: { title: t("faults.missing") },
    values: { ...typed, title: " " },
  });
  expect([sent, kept]).toEqual([false, 0]);
});

test("success keeps the session alive and leads to another page", async () => {
  const { state, kept } = await sending(async () => undefined);
  expect(state).toEqual({ digest: expect.stringContaining(done) });
  expect(kept).toBe(1);
});

test("a refusal becomes a sentence, and the text stays", async () => {
  const { state, kept } = await failing(new RefusedError("notFound"));
  expect(state).toMatchObject({ said: t("refusals.notFound"), values: typed });
  expect(kept).toBe(0);
});

test("a session that ended while typing: the text stays, and the way to sign in is beside it", async () => {
  const { state } = await failing(new TRPCError({ code: "UNAUTHORIZED" }));
  const link = { href: "/sign-in", label: t("common.signIn") };
  expect(state).toMatchObject({ said: t("refusals.signedOut"), values: typed, link });
});

test("who may not do this is told so", async () => {
  const { state } = await failing(new TRPCError({ code: "FORBIDDEN" }));
  expect(state).toMatchObject({ said: t("refusals.forbidden"), values: typed });
});

test("what the procedure finds wrong is said by field too", async () => {
  const { error: cause } = schema.safeParse({ title: "" });
  const { state } = await failing(new TRPCError({ code: "BAD_REQUEST", cause }));
  expect(state).toMatchObject({ faults: { title: t("faults.missing") } });
});

test("what nobody foresaw is an incident, and so is an answer of ours that breaks its own schema", async () => {
  const { error: cause } = schema.safeParse({});
  for (const error of [new Error("row"), new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause })]) {
    const { state } = await failing(error);
    expect(state).toEqual({
      digest: expect.stringMatching(/\/unavailable\?incident=[0-9a-f]{8};/),
    });
  }
});

test("a request without its form is an empty form", async () => {
  const { formAction } = createFormActions<null>({
    open: async () => ({ api: null, keepSignedIn: async () => undefined }),
    translate: async () => t,
    moment: async () => String,
  });
  const action = formAction(schema, async () => undefined, done) as (
    state: null,
  ) => Promise<unknown>;
  expect(await action(null)).toMatchObject({ faults: { title: t("faults.missing") } });
});
