import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "@commonhouse/host/paths";
import type { TestProject } from "vitest/node";
import { openBrowser } from "./browser";

/** What tests need to know of the house that was started for them. */
export type House = {
  /** Origins. */
  readonly portal: string;
  readonly console: string;
  /** What the scenarios call something → its id. */
  readonly ids: Readonly<Record<string, string>>;
  /** One file per letter that left the house. */
  readonly mailFolder: string;
  /** Where portal, console and worker write what they say. */
  readonly logs: string;
};

declare module "vitest" {
  interface ProvidedContext {
    house: House;
    browser: string;
  }
}

/** Starts a whole house and one browser for all test files; expects that both apps are built. */
export async function setup({ provide }: TestProject) {
  const browser = await openBrowser();
  const house = await openHouse().catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  provide("house", house.told);
  provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await house.close();
  };
}

/** The house as a process of its own, which ends when this one does, however that happens. */
async function openHouse() {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "house-process.ts")],
    {
      cwd: join(root, "tests"),
      env: {
        ...process.env,
        NODE_ENV: "test",
        TSX_TSCONFIG_PATH: join(root, "tsconfig.base.json"),
      },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      // Ctrl-C reaches us alone; what hangs on us then has time to end.
      detached: true,
    },
  );
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const told = await new Promise<House>((resolve, reject) => {
    child.once("message", (message) => resolve(message as House));
    child.once("exit", () => reject(new Error("The house for the tests did not start.")));
  });
  return {
    told,
    async close() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
