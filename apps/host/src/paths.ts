import { resolve } from "node:path";

/** The repository. */
export const root = resolve(import.meta.dirname, "../../..");

/** What belongs to this checkout and not to git: the demo, the build key, locks. */
export const local = resolve(root, ".commonhouse");

export const demoFolder = resolve(local, "demo");
