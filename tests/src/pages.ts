import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@commonhouse/host/paths";
import type { BrowserContext } from "playwright-core";
import { inject } from "vitest";

export type App = "portal" | "console";

/** One page of the house. */
export type HousePage = {
  readonly app: App;
  /** As its folder is called: `/workshops/[occurrenceId]`. */
  readonly route: string;
  /** Whether somebody who is signed in looks at it. */
  readonly signedIn: boolean;
  readonly status: number;
  /** Small pages that need no file: without our font, and the blank one without a heading. */
  readonly plain?: boolean;
};

const folders = { portal: "web", console: "admin" };

/** Strangers alone see these as they are. */
const outside = {
  portal: ["/", "/sign-in", "/join/[token]"],
  console: ["/sign-in", "/join/[token]"],
};

/** What is drawn by no `page.tsx`. */
const drawn = [
  { route: "/leave", signedIn: false, status: 200, plain: true },
  { route: "/unavailable", signedIn: false, status: 503, plain: true },
  { route: "/not-here", signedIn: true, status: 404 },
];

/** Every page of an app, found in its folders, so that a new one cannot be forgotten. */
export function pagesOf(app: App): readonly HousePage[] {
  const routes = routesIn(join(root, "apps", folders[app], "src/app"));
  const found = routes.map((route) => ({
    route,
    signedIn: !outside[app].includes(route),
    status: 200,
  }));
  return [...found, ...drawn].map((one) => ({ app, ...one }));
}

function routesIn(folder: string, route = ""): readonly string[] {
  const here = existsSync(join(folder, "page.tsx")) ? [route || "/"] : [];
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => routesIn(join(folder, name), `${route}/${name}`));
  return [...here, ...below];
}

/** What stands for the parameters of a route. */
export type Parameters = Readonly<Record<string, string>>;

/** Where a page is. Throws if one has a parameter that nobody thought of. */
export function addressOf({ app, route }: HousePage, parameters: Parameters): string {
  const path = route.replaceAll(/\[(\w+)\]/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`What is ${name}? No test can open ${route}.`);
    return value;
  });
  return inject("house")[app] + path;
}

/** Things to look at, made by somebody who is signed in to the console with every office. */
export async function parametersFor(app: App, { request }: BrowserContext): Promise<Parameters> {
  const { console: origin, ids } = inject("house");
  const headers = { Origin: origin };
  async function call(path: string, data: object) {
    const answer = await request.post(`${origin}/api/trpc/${path}`, { headers, data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()).result.data;
  }
  const personId = randomUUID();
  const nobody = { personId, address: "", locale: "" };
  await call("people.invite", { ...nobody, name: "Noor نور", member: "on" });
  if (app === "console")
    await call("people.giveOffice", { personId, officeId: randomUUID(), role: "COORDINATOR" });
  const { link } = await call("people.drawLink", { personId, app });
  const draftId = randomUUID();
  const buffer = readFileSync(join(root, "tests/data/programme.ics"));
  const file = { name: "programme.ics", mimeType: "text/calendar", buffer };
  await request.post(`${origin}/files/programme`, { headers, multipart: { draftId, file } });
  return {
    token: link.split("/").at(-1),
    personId,
    draftId,
    workshopId: ids.bookbinding ?? "",
    occurrenceId: ids["bookbinding-date"] ?? "",
  };
}
