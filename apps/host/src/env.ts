import { isIP } from "node:net";
import { z } from "zod";
import { PlainError } from "./plain-error";

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must look like postgres://name:password@host:5432/database",
});

/** Without https only where nobody listens in between: this machine, and onion services. */
const publicUrl = z
  .url({ protocol: /^https?$/, error: "must be an address such as https://house.example" })
  .regex(/^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\]|[a-z2-7]+\.onion)(:\d+)?\/?$/, {
    error: "must begin with https:// (http:// only for localhost and .onion)",
  })
  .refine((url) => new URL(url).pathname === "/", { error: "must be without a path" })
  .transform((url) => new URL(url).origin);

/** Every variable that Commonhouse reads. `docs/operating.md` shows this table. */
export const variables = z.object({
  DATABASE_URL: postgresUrl.optional().meta({
    description: "The owner of a PostgreSQL database, version 15 or newer",
    otherwise: "the PostgreSQL that comes along, in the data folder",
  }),
  DATABASE_APP_URL: postgresUrl.optional().meta({
    description: "The same database, as the portal and the console sign in to it",
    otherwise: "made from `DATABASE_URL`, with a login of its own",
  }),
  DATABASE_WORKER_URL: postgresUrl.optional().meta({
    description: "The same database, as the worker signs in to it",
    otherwise: "made from `DATABASE_URL`, with a login of its own",
  }),
  PUBLIC_URL_WEB: publicUrl.optional().meta({
    description: "Where members find the portal",
    otherwise: "`http://localhost:3000`, or the port given",
  }),
  PUBLIC_URL_ADMIN: publicUrl.optional().meta({
    description: "Where people in office find the console",
    otherwise: "`http://localhost:3001`, or the port given",
  }),
  BIND_ADDRESS: z
    .string()
    .refine((address) => isIP(address) > 0, { error: "must be an IP address" })
    .default("127.0.0.1")
    .meta({
      description: "Where portal and console listen; beyond this machine only with https addresses",
      otherwise: "`127.0.0.1`",
    }),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must look like smtps://name:password@host:465" })
    .optional()
    .meta({
      description: "Where mail is handed over",
      otherwise: "none: messages wait in the console’s outbox",
    }),
  MAIL_FROM: z.email({ error: "must be a mail address" }).optional().meta({
    description: "The sender of mail: a neutral address",
    otherwise: "`noreply@` and the portal’s host",
  }),
  SEALING_KEYS: z
    .string()
    .regex(/^\s*(\d+:[A-Za-z0-9+/]{43}=\s*)+$/, {
      error: "must be lines of version:base64, 32 bytes each",
    })
    .optional()
    .meta({
      description: "The keys that names and contact data are sealed with",
      otherwise: "read from `KEY_FILE`",
    }),
  KEY_FILE: z.string().optional().meta({
    description: "The file with those keys, made at the first start",
    otherwise: "`keys` in the data folder",
  }),
});

export type Env = z.output<typeof variables>;

/** The environment, checked; an empty value counts as none. Throws `PlainError` naming a wrong one. */
export function readEnv(from: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.entries(from).filter(([, value]) => value !== "");
  const { data, error } = variables.safeParse(Object.fromEntries(given));
  if (data) return data;
  const [issue] = error.issues;
  throw new PlainError(`The environment variable ${issue?.path.join(".")} ${issue?.message}.`);
}

/** The rows of the table in `docs/operating.md`. */
export function documentation() {
  return Object.entries(variables.shape).map(([name, schema]) => {
    const told = z.globalRegistry.get(schema);
    return `| \`${name}\` | ${told?.description} | ${told?.otherwise} |`;
  });
}
