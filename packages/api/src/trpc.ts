import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError, z } from "zod";
import type { Context } from "./context";
import { faultsOf, type Refusal, RefusedError, refusedBy } from "./errors";
import { can, type Permission } from "./permissions";

/** Which ids an office can be limited to. They are looked at before the rest of the input. */
const scopes = z
  .object({
    workshopId: z.uuid(),
    teamId: z.uuid(),
    programmeId: z.uuid(),
    committeeId: z.uuid(),
  })
  .partial();

export type Scope = keyof z.infer<typeof scopes>;

/** What a procedure states about itself, beside its input and output. */
export type Meta = {
  readonly audience?: "anyone" | "member" | "office" | Permission;
  readonly scope?: Scope;
  /** Every refusal it may answer with; any other is a fault of ours. */
  readonly refusals?: readonly Refusal[];
};

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    // All that outsiders learn: no message, path or stack of ours.
    errorFormatter: ({ shape, error }) => ({
      code: shape.code,
      message: error.code,
      data: {
        code: error.code,
        httpStatus: shape.data.httpStatus,
        refusal: refusedBy(error)?.refusal ?? null,
        params: refusedBy(error)?.params ?? null,
        faults:
          error.code === "BAD_REQUEST" && error.cause instanceof ZodError
            ? faultsOf(error.cause)
            : null,
      },
    }),
  });

export const { router, createCallerFactory, mergeRouters } = t;

const procedure = t.procedure.use(async ({ next, meta, path }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof RefusedError) {
    const { cause } = result.error;
    if (!meta?.refusals?.includes(cause.refusal)) {
      throw new Error(`${path} does not state that it refuses with ${cause.refusal}.`);
    }
    throw new TRPCError({ code: cause.code, cause });
  }
  return result;
});

/** For whoever comes, known or not. */
export const anyone = procedure.meta({ audience: "anyone" });

/** For members who are signed in to the portal. */
export const member = signedIn("portal").meta({ audience: "member" });

/** For whoever is signed in to the console, whatever their office: their own affairs. */
export const anyOffice = signedIn("console").meta({ audience: "office" });

/**
 * For whoever holds an office that carries the permission, in the scope that the input names; with
 * none named, an office of the whole centre.
 */
export function officer(permission: Permission, scope?: Scope) {
  return signedIn("console")
    .meta({ audience: permission, scope })
    .use(async ({ ctx, getRawInput, next }) => {
      const { data = {} } = scopes.safeParse(await getRawInput());
      if (!can(ctx.actor, permission, scope && data[scope])) {
        throw new TRPCError({ code: "FORBIDDEN" });
      }
      return next();
    });
}

function signedIn(kind: "portal" | "console") {
  return procedure.use(({ ctx: { actor }, next }) => {
    if (actor?.kind !== kind) throw new TRPCError({ code: "UNAUTHORIZED" });
    return next({ ctx: { actor } });
  });
}
