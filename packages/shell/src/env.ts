import { z } from "zod";

/** Without https only where nobody listens in between: this machine, and onion services. */
export const publicUrl = z
  .url({ protocol: /^https?$/ })
  .regex(/^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\]|[a-z2-7]+\.onion)(:\d+)?(\/|$)/, {
    error: "needs https, except on localhost, 127.0.0.1, [::1] and .onion",
  })
  .transform((address) => new URL(address));

/** What both apps read. */
export const houseEnv = {
  /** Where members reach the portal. */
  PUBLIC_URL_WEB: publicUrl.prefault("http://localhost:3000"),
  /** Where people of office reach the console. */
  PUBLIC_URL_ADMIN: publicUrl.prefault("http://localhost:3001"),
  /** PostgreSQL, as the restricted role of the application. */
  DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** `version:base64` lines: see packages/db/src/sealed.ts. */
  SEALING_KEYS: z.string().min(1),
};

/**
 * Reads settings at the first request, so that building needs none, and keeps them. Throws an error
 * that names each wrong one, and never shows what it was.
 */
export function createEnv<Shape extends z.ZodRawShape>(
  shape: Shape,
  source: () => Readonly<Record<string, string | undefined>>,
) {
  const schema = z.object(shape);
  let kept: z.output<typeof schema> | undefined;
  return () => {
    kept ??= read(schema, source());
    return kept;
  };
}

function read<Schema extends z.ZodType>(schema: Schema, source: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(source);
  if (success) return data;
  const wrong = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`Settings are missing or wrong. ${wrong.join("; ")}`);
}
