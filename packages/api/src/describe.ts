import type { AnyRouter } from "@trpc/server";
import { z } from "zod";

/** What each procedure must state: for whom it is, what it takes, what it tells. */
const stated = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  meta: z.object({
    audience: z.string(),
    scope: z.string().optional(),
    refusals: z.array(z.string()).default([]),
  }),
  inputs: z.tuple([z.instanceof(z.ZodType)]),
  output: z.instanceof(z.ZodType),
});

/** Throws for a router with a procedure that leaves something unsaid: it does not start. */
export function complete<Router extends AnyRouter>(router: Router): Router {
  statements(router);
  return router;
}

/** A router's procedures, described for programs: `docs/api.json`. */
export function describe(app: "portal" | "console", router: AnyRouter) {
  return statements(router).map(({ path, type, meta, inputs, output }) => ({
    app,
    path,
    type,
    audience: meta.audience,
    ...(meta.scope && { scope: meta.scope }),
    input: z.toJSONSchema(inputs[0], { io: "input", override: narrow }),
    output: z.toJSONSchema(output),
    refusals: meta.refusals.toSorted(),
  }));
}

/** What `docs/api.json` holds: both apps' procedures in one order, with a line's end. */
export function described(portal: AnyRouter, desk: AnyRouter) {
  const procedures = [...describe("portal", portal), ...describe("console", desk)];
  const key = ({ app, path }: { readonly app: string; readonly path: string }) => `${app} ${path}`;
  const sorted = procedures.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  return `${JSON.stringify({ version: 1, procedures: sorted }, null, 2)}\n`;
}

function statements(router: AnyRouter) {
  const procedures: Record<string, { readonly _def: unknown }> = router._def.procedures;
  return Object.entries(procedures).map(([path, { _def }]) => {
    const { success, data } = stated.safeParse(_def);
    if (!success) throw new Error(`${path} does not state its audience, input and output.`);
    return { path, ...data };
  });
}

type Part = { readonly zodSchema: z.core.$ZodTypes; readonly jsonSchema: Record<string, unknown> };

/**
 * Programs send what is kept, not what a form types: where one becomes the other, the narrower is
 * described. What a schema cannot say is mentioned.
 */
function narrow({ zodSchema, jsonSchema }: Part) {
  const { def } = zodSchema._zod;
  if (def.type === "pipe" && def.out._zod.def.type !== "transform") {
    for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
    const { $schema, ...kept } = z.toJSONSchema(def.out, { io: "input", override: narrow });
    Object.assign(jsonSchema, kept);
  }
  if (def.checks?.some((check) => check._zod.def.check === "custom")) {
    jsonSchema.description = "More is looked at than this schema can say.";
  }
}
