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
    if (["teams", "committees", "votes"].includes(area)) {
      throw new ScenarioError(`The area "${area}" does not exist yet.`);
    }
    throw new ScenarioError(`${issue?.path.join(".") || "The file"}: ${issue?.message}.`);
  }
  const keys = [
    ...data.people.map(({ key }) => key),
    ...data.workshops.flatMap(({ key, occurrences }) => [key, ...occurrences.map((o) => o.key)]),
  ];
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new ScenarioError(`The key "${twice}" stands twice.`);
  checkReferences(data);
  return data;
}

type Read = ReturnType<typeof scenario.parse>;

function checkReferences({ people, workshops }: Read) {
  const known = {
    person: new Set(people.map(({ key }) => key)),
    workshop: new Set(workshops.map(({ key }) => key)),
  };
  const check = (kind: keyof typeof known, key: string | undefined, where: string) => {
    if (key !== undefined && !known[kind].has(key)) {
      throw new ScenarioError(`${where} names the ${kind} "${key}", which is not in the scenario.`);
    }
  };
  for (const { key, offices } of people) {
    for (const { scope } of offices) check("workshop", scope, `An office of "${key}"`);
  }
  for (const { key, host, occurrences } of workshops) {
    check("person", host, `The workshop "${key}"`);
    for (const { key, start, end, registered } of occurrences) {
      if (new Date(end) <= new Date(start)) {
        throw new ScenarioError(`The occurrence "${key}" ends before it starts.`);
      }
      for (const person of registered) check("person", person, `The occurrence "${key}"`);
    }
  }
}
