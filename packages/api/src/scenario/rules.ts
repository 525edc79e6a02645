import { faultIn as faultInCommittee, seatsOf } from "../scenario-committees/rules";
import { faultIn } from "../scenario-programmes/rules";
import { scenario } from "./schema";

/** Something in a scenario that cannot be made, said in one sentence with where it stands. */
export class ScenarioError extends Error {
  override name = "ScenarioError";
}

/**
 * Reads a scenario and checks that its keys are unique and lead somewhere.
 * @throws {ScenarioError}
 */
export function readScenario(source: unknown) {
  const { success, data, error } = scenario.safeParse(source);
  if (!success) {
    const [issue] = error.issues;
    const area = String(issue?.path[0] ?? "");
    if (area === "votes") {
      throw new ScenarioError(`The area "${area}" does not exist yet.`);
    }
    throw new ScenarioError(`${issue?.path.join(".") || "The file"}: ${issue?.message}.`);
  }
  const keys = [
    ...data.people.map(({ key }) => key),
    ...data.workshops.flatMap(({ key, occurrences }) => [key, ...occurrences.map((o) => o.key)]),
    ...data.teams.flatMap(({ key, shifts }) => [key, ...shifts.map((shift) => shift.key)]),
    ...data.programmes.flatMap(({ key, topics }) => [key, ...topics.map((topic) => topic.key)]),
    ...data.committees.flatMap((one) => [one.key, ...seatsOf(one).flatMap(({ key }) => key ?? [])]),
    ...data.applications.map(({ key }) => key),
  ];
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new ScenarioError(`The key "${twice}" stands twice.`);
  checkReferences(data);
  if (data.applications.length > 0 && data.agreements.length === 0) {
    throw new ScenarioError("Whoever asks to join agrees to a text: there is none in agreements.");
  }
  return data;
}

type Read = ReturnType<typeof scenario.parse>;

function checkReferences({ people, workshops, teams, programmes, committees }: Read) {
  const keysOf = (things: readonly { readonly key: string }[]) => things.map(({ key }) => key);
  const persons = new Set(keysOf(people));
  const places = new Set([workshops, teams, programmes, committees].flatMap(keysOf));
  const check = (known: ReadonlySet<string>, key: string | undefined, where: string) => {
    if (key === undefined || known.has(key)) return;
    const kind = known === persons ? "person" : "place";
    throw new ScenarioError(`${where} names the ${kind} "${key}", which is not in the scenario.`);
  };
  for (const { key, offices } of people) {
    for (const { scope } of offices) check(places, scope, `An office of "${key}"`);
  }
  for (const { key, host, occurrences } of workshops) {
    check(persons, host, `The workshop "${key}"`);
    for (const { registered, ...of } of occurrences) {
      checkTimes("occurrence", of);
      for (const person of registered) check(persons, person, `The occurrence "${of.key}"`);
    }
  }
  for (const { key, coordinator, members = [], introduced = [], shifts } of teams) {
    for (const person of [coordinator, ...members, ...introduced]) {
      check(persons, person, `The team "${key}"`);
    }
    for (const { taken, ...of } of shifts) {
      checkTimes("shift", of);
      for (const person of taken) check(persons, person, `The shift "${of.key}"`);
    }
  }
  for (const programme of programmes) {
    const fault = faultIn(programme, persons);
    if (fault !== null) throw new ScenarioError(fault);
  }
  for (const committee of committees) {
    const fault = faultInCommittee(committee, persons);
    if (fault !== null) throw new ScenarioError(fault);
  }
}

function checkTimes(kind: string, { key, start, end }: Record<"key" | "start" | "end", string>) {
  if (new Date(end) > new Date(start)) return;
  throw new ScenarioError(`The ${kind} "${key}" ends before it starts.`);
}
