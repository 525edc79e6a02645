import { SchemaEngine } from "@prisma/schema-engine-wasm";

/**
 * The SQL that leads from one version of the models to another; empty when both describe the same
 * tables. `undefined` is a database without any table. Prisma's own engine writes it, from the
 * texts alone.
 */
export async function schemaDiff(from: string | undefined, to: string): Promise<string> {
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, nowhere);
  const { stdout } = await engine.diff({
    from: from === undefined ? { tag: "empty" } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = (stdout ?? "").trim();
  return sql === "-- This is an empty migration." ? "" : `${sql}\n`;
}

function datamodel(content: string) {
  return { tag: "schemaDatamodel" as const, files: [{ path: "models.prisma", content }] };
}

/** The engine insists on a server, whose version is all that it asks for: here is one without data. */
const nowhere = { ...names(), connect: connectNowhere, connectToShadowDb: connectNowhere };

function names() {
  return { provider: "postgres", adapterName: "nowhere" };
}

async function connectNowhere() {
  const version = {
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [5, 7, 0],
    rows: [[true, "PostgreSQL 18", 180000]],
  };
  const refuse = async () => {
    throw new Error("There is no database here.");
  };
  return answer({
    ...names(),
    queryRaw: async () => answer(version),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => answer({ supportsRelationJoins: true }),
    dispose: async () => answer(undefined),
  });
}

function answer<T>(value: T) {
  return { ok: true, value };
}
