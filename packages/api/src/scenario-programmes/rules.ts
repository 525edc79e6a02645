import type { ScenarioProgramme } from "./schema";

/** What cannot be about the people and topics of a programme, in one sentence; else nothing. */
export function faultIn(programme: ScenarioProgramme, people: ReadonlySet<string>): string | null {
  const { key, coordinator, mentors, newcomers } = programme;
  const where = `The programme "${key}"`;
  const forms = [...mentors, ...newcomers];
  const named = [...(coordinator ? [coordinator] : []), ...forms.map(({ person }) => person)];
  const stranger = named.find((person) => !people.has(person));
  if (stranger !== undefined) {
    return `${where} names the person "${stranger}", which is not in the scenario.`;
  }
  const topics = new Set(programme.topics.map((topic) => topic.key));
  const unknown = forms.flatMap((form) => form.topics).find((topic) => !topics.has(topic));
  if (unknown !== undefined) return `${where} has no topic "${unknown}".`;
  const fault = twiceIn(mentors, "offers") ?? twiceIn(newcomers, "asks") ?? faultOfPairs(programme);
  return fault && `${where}: ${fault}`;
}

function twiceIn(forms: readonly { readonly person: string }[], does: string) {
  const names = forms.map(({ person }) => person);
  const twice = names.find((person, index) => names.indexOf(person) !== index);
  return twice === undefined ? null : `"${twice}" ${does} twice.`;
}

function faultOfPairs({
  coordinator,
  vetting,
  mentors,
  newcomers,
  pairs,
  proposals,
}: ScenarioProgramme) {
  const all = [...pairs, ...proposals];
  const own = proposals.some((one) => one.mentor === coordinator || one.newcomer === coordinator);
  if (own) return `"${coordinator}" coordinates, and cannot be proposed to anybody.`;
  for (const { mentor, newcomer } of all) {
    const offers = mentors.find(({ person }) => person === mentor);
    if (!offers) return `"${mentor}" offers nothing.`;
    if (vetting && !offers.vetted) return `"${mentor}" has not been met.`;
    if (!newcomers.some(({ person }) => person === newcomer)) return `"${newcomer}" does not ask.`;
    if (mentor === newcomer) return `"${mentor}" cannot be paired with themselves.`;
    if (all.filter((one) => one.newcomer === newcomer).length > 1) {
      return `"${newcomer}" stands in two pairs.`;
    }
    if (all.filter((one) => one.mentor === mentor).length > offers.capacity) {
      return `"${mentor}" has fewer places than pairs.`;
    }
  }
  return null;
}
