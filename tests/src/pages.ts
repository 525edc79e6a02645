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
  portal: ["/", "/sign-in", "/join/[token]", "/apply", "/apply/[receipt]"],
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

/** A list with a good line, and one that is not. */
const someMembers = "Name,Mail,Joined\nRim,rim@example.org,2024-05-01\nNo address,,31/02/2024\n";

/** Somebody asks to join; answers what opens their page. */
async function apply(request: BrowserContext["request"]): Promise<string> {
  const { portal } = inject("house");
  const form = await request.get(`${portal}/api/trpc/applications.form?input={}`);
  const { agreement, questions } = (await form.json()).result.data;
  const asked = questions.map((one: { questionId: string }) => [one.questionId, "نعم"]);
  const person = { personId: randomUUID(), name: "Amal", pronouns: "", address: "", locale: "" };
  const { agreementId } = agreement;
  const answers = Object.fromEntries(asked);
  const data = { ...person, ofAge: true, agreed: true, agreementId, answers };
  const sent = await request.post(`${portal}/api/trpc/applications.send`, {
    headers: { Origin: portal },
    data,
  });
  if (!sent.ok()) throw new Error(await sent.text());
  return (await sent.json()).result.data.token;
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
  async function get(path: string, input: object) {
    const asked = new URLSearchParams({ input: JSON.stringify(input) });
    const answer = await request.get(`${origin}/api/trpc/${path}?${asked}`);
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()).result.data;
  }
  const personId = randomUUID();
  const nobody = { personId, address: "", locale: "" };
  await call("people.invite", { ...nobody, name: "Noor نور", member: "on" });
  if (app === "console")
    await call("offices.give", { personId, officeId: randomUUID(), role: "COORDINATOR" });
  const { link } = await call("people.drawLink", { personId, app });
  const draftId = randomUUID();
  const buffer = readFileSync(join(root, "tests/data/programme.ics"));
  const file = { name: "programme.ics", mimeType: "text/calendar", buffer };
  await request.post(`${origin}/files/programme`, { headers, multipart: { draftId, file } });
  const [importId, otherId] = [randomUUID(), randomUUID()];
  await call("people.invite", { ...nobody, personId: otherId, name: "Noor نور", member: "on" });
  const list = { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(someMembers) };
  await request.post(`${origin}/files/members`, { headers, multipart: { importId, file: list } });
  const programmeId = ids.company ?? "";
  const [{ mentors }, { people }, { pairings }] = await Promise.all([
    get("mentorship.mentors", { programmeId }),
    get("suggestions.waiting", { programmeId }),
    get("pairings.list", { programmeId, show: "ACTIVE" }),
  ]);
  return {
    programmeId,
    form: "request",
    mentorFormId: mentors[0].formId,
    formId: people[0].formId,
    pairingId: pairings[0].pairingId,
    applicantId: ids.applicant ?? "",
    receipt: await apply(request),
    committeeId: ids.council ?? "",
    seatId: ids["council-chair"] ?? "",
    teamId: ids.library ?? "",
    shiftId: ids["library-next"] ?? "",
    token: link.split("/").at(-1),
    personId,
    otherId,
    draftId,
    importId,
    workshopId: ids.bookbinding ?? "",
    occurrenceId: ids["bookbinding-date"] ?? "",
  };
}
