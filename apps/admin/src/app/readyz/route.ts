import { readyz } from "@commonhouse/shell/readiness";
import { getDb } from "#/server";

export const GET = () => readyz(getDb);
