import { faultsOf, refusedBy } from "@commonhouse/api/errors";
import type { Translate } from "@commonhouse/i18n/translator";
import type { FormAction } from "@commonhouse/ui/form-state";
import { TRPCError } from "@trpc/server";
import type { Route } from "next";
import { redirect, unstable_rethrow } from "next/navigation";
import { ZodError, type z } from "zod";
import { valuesOf, withoutSecrets } from "./form-values";
import { isPassing, report } from "./incident";
import { unavailable } from "./refusal-pages";
import { type Moment, refusalIn, say } from "./say";

/** What forms need of their app. */
export type FormSeams<Api> = {
  readonly open: () => Promise<Opened<Api>>;
  readonly translate: () => Promise<Translate>;
  /** How an instant reads inside a sentence. */
  readonly moment: () => Promise<Moment>;
};

/** What one request may do: the API for whoever sent it, signed in or not. */
export type Opened<Api> = {
  readonly api: Api;
  /** Something was done: the session lives on. */
  readonly keepSignedIn: () => Promise<void>;
};

/** Where success leads: a fixed address, or a local one that depends on the answer. */
type Then<Input, Result> = Route | ((result: Result, input: Input) => string);

/**
 * Makes an app's two kinds of form action, the only places where a form becomes input. What is not
 * accepted comes back with what was typed; anything unexpected is an incident.
 */
export function createFormActions<Api>(seams: FormSeams<Api>) {
  async function carryOut<Input, Result>(
    schema: z.ZodType<Input>,
    send: (api: Api, input: Input) => Promise<Result>,
    form: unknown,
  ) {
    // Whoever writes the request by hand can leave the form out.
    const values = valuesOf(form instanceof FormData ? form : new FormData());
    const parsed = schema.safeParse(values);
    if (!parsed.success) return refuse(values, parsed.error);
    try {
      const { api, keepSignedIn } = await seams.open();
      const result = await send(api, parsed.data);
      await keepSignedIn();
      return { ok: true as const, result, input: parsed.data };
    } catch (error) {
      unstable_rethrow(error);
      return refuse(values, error);
    }
  }

  /** Words are looked for only here: what is accepted says nothing. */
  async function refuse(values: Values, error: unknown) {
    const [t, moment] = await Promise.all([seams.translate(), seams.moment()]);
    return answer(t, moment, values, error);
  }

  return {
    /** What succeeds leads to another page (303), so that reloading repeats nothing. */
    formAction<Input, Result>(
      schema: z.ZodType<Input>,
      send: (api: Api, input: Input) => Promise<Result>,
      then: Then<Input, Result>,
    ): FormAction {
      return async (_before, form) => {
        const done = await carryOut(schema, send, form);
        if (!done.ok) return done;
        redirect(typeof then === "function" ? (then(done.result, done.input) as Route) : then);
      };
    },

    /** What succeeds is shown this once, on the same page: a link, an address. */
    revealAction<Input>(
      schema: z.ZodType<Input>,
      send: (api: Api, input: Input) => Promise<string>,
    ): FormAction {
      return async (_before, form) => {
        const done = await carryOut(schema, send, form);
        return done.ok ? { ok: true, revealed: done.result } : done;
      };
    },
  };
}

type Values = ReturnType<typeof valuesOf>;

/** Says what went wrong in the reader's words. Ends on the page for incidents if nobody foresaw it. */
function answer(t: Translate, moment: Moment, values: Values, error: unknown) {
  const back = { ok: false as const, said: null, faults: {}, values: withoutSecrets(values) };
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof ZodError && isInput(error)) return { ...back, faults: spoken(t, cause) };

  const refused = refusedBy(error);
  if (refused) return { ...back, said: refusalIn(t, refused, moment) };
  const code = error instanceof TRPCError ? error.code : null;
  if (code === "UNAUTHORIZED") {
    return {
      ...back,
      said: t("refusals.signedOut"),
      link: { href: "/sign-in", label: t("common.signIn") },
    };
  }
  if (code === "FORBIDDEN") return { ...back, said: t("refusals.forbidden") };
  if (code === "NOT_FOUND") return { ...back, said: t("refusals.notFound") };
  const incident = report(error, "form");
  if (isPassing(error)) return { ...back, said: t("refusals.busy") };
  return unavailable(incident);
}

/** A schema that fails on what we answer ourselves is no fault of whoever typed. */
function isInput(error: unknown) {
  return error instanceof ZodError || (error instanceof TRPCError && error.code === "BAD_REQUEST");
}

function spoken(t: Translate, error: ZodError) {
  const faults = Object.entries(faultsOf(error)).map(([field, fault]) => [
    field,
    say(t, `faults.${fault}`) ?? t("faults.invalid"),
  ]);
  return Object.fromEntries(faults);
}
