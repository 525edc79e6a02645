import { healthz } from "@commonhouse/shell/readiness";

export const GET = () => healthz();
