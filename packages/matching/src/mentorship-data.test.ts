import { expect, test } from "vitest";
import { assign } from "./assignment";
import { defaultWeights, type MentorshipInstance, type Order, type Pair } from "./mentorship";
import { checkPlan } from "./mentorship-check";
import { forcePair } from "./mentorship-force";
import { marketOf } from "./mentorship-market";
import { planPairs } from "./mentorship-plan";
import { scoreOf } from "./mentorship-score";
import { compared, dataFile, hasData } from "./testing";

const files = ["mentor-20x12-s1", "mentor-100x60-s2", "mentor-300x170-s3"];

/** Numbers that sort as they stand in the file, by which it settles ties: M7 is M007. */
const idOf = (id: string) => id.slice(0, 1) + id.slice(1).padStart(3, "0");

// biome-ignore lint/suspicious/noExplicitAny: the fixture as it was read
function instanceOf(file: any): MentorshipInstance {
  // biome-ignore lint/suspicious/noExplicitAny: somebody of the fixture
  const person = ({ id, languages, topics, slots, x, y, household }: any) => ({
    ...{ id: idOf(id), languages, topics, household },
    times: slots.map(String),
    spot: { x, y },
  });
  return {
    newcomers: file.mentees.map((mentee: Parameters<typeof person>[0]) => ({
      ...person(mentee),
      needsVetted: mentee.needsVetted,
      waited: mentee.waitingWeeks,
      wishes: mentee.wishes.map(idOf),
    })),
    mentors: file.mentors.map((mentor: Parameters<typeof person>[0]) => ({
      ...person(mentor),
      ...{ vetted: mentor.vetted, paused: false, capacity: mentor.capacity, load: 0 },
    })),
    apart: file.doNotPair.map((pair: string[]) => pair.map(idOf)),
    weights: defaultWeights,
    ...{ pins: [], bans: [], previous: [] },
  };
}

const read = new Map(
  hasData
    ? files.map((name) => {
        const file = dataFile(`mentorship/${name}`);
        return [name, { instance: instanceOf(file), file }] as const;
      })
    : [],
);

function given(name: string) {
  const found = read.get(name);
  if (!found) throw new Error(`${name} was not read.`);
  return found;
}

function checked(instance: MentorshipInstance, order: Order) {
  const plan = planPairs(instance, order);
  expect(checkPlan(instance, plan)).toEqual([]);
  return plan;
}

test.skipIf(!hasData).for(files)("%s: every possible pair with the parts of its score", (name) => {
  const { instance, file } = given(name);
  const market = marketOf(instance);
  const found = market.options.map((option) => {
    const [newcomer, mentor] = [market.newcomers[option.newcomer], market.mentors[option.mentor]];
    if (!newcomer || !mentor) throw new Error("An option of nobody.");
    const { parts, total } = scoreOf(newcomer, mentor, instance.weights);
    return [
      newcomer.id,
      mentor.id,
      parts.topics,
      parts.languages,
      parts.near,
      parts.times,
      parts.wish,
      total,
    ];
  });
  const expected = file.eligiblePairs.map(
    // biome-ignore lint/suspicious/noExplicitAny: a pair of the fixture
    ({ mentee, mentor, parts, wish, score }: any) => {
      const { topics, language, near, time } = parts;
      return [idOf(mentee), idOf(mentor), topics, language, near, time, wish, score];
    },
  );
  expect(found.sort()).toEqual(expected.sort());
  compared("mentorship: possible pairs with their parts", found.length);
});

test.skipIf(!hasData).for(files)("%s: most pairs, then the highest total", (name) => {
  const { instance, file } = given(name);
  const { values } = checked(instance, "mostPairs");
  const { pairs, totalScore } = file.expected.maxPairsThenScore;
  expect(values).toMatchObject({ pairs, total: totalScore });
  compared("mentorship: most pairs, then total", 1);
});

test.skipIf(!hasData).for(files)("%s: the same by assigning newcomers to places", (name) => {
  const { instance, file } = given(name);
  const { newcomers, mentors, options } = marketOf(instance);
  const places = mentors.flatMap(({ capacity }, mentor) => Array<number>(capacity).fill(mentor));
  const points = newcomers.map(() => new Map<number, number>());
  for (const option of options) points[option.newcomer]?.set(option.mentor, -option.points);
  const costs = points.map((row) => places.map((mentor) => row.get(mentor) ?? null));
  const { pairs, totalScore } = file.expected.maxPairsThenScore;
  expect(assign(costs)).toMatchObject({ size: pairs, cost: -totalScore });
  compared("mentorship: most pairs, then total, by assignment", 1);
});

test.skipIf(!hasData).for(files)("%s: the highest total, and worst-first", (name) => {
  const { instance, file } = given(name);
  expect(checked(instance, "highestTotal").values.total).toBe(file.expected.maxTotalScore);
  const [total, worst] = [checked(instance, "mostPairs"), checked(instance, "worstFirst")];
  expect(worst.values.pairs).toBe(total.values.pairs);
  expect(worst.values.missing).toBeLessThan(total.values.missing);
  expect(worst.values.worst).toBeGreaterThan(total.values.worst ?? 0);
  compared("mentorship: highest total", 1);
});

test.skipIf(!hasData).for(files)("%s: the stable plan for either side", (name) => {
  const { instance, file } = given(name);
  for (const [order, known] of [
    ["newcomersPropose", file.expected.menteeOptimalStable],
    ["mentorsPropose", file.expected.mentorOptimalStable],
  ] as const) {
    const plan = checked(instance, order);
    const expected = known.pairs.map((pair: string[]) => pair.map(idOf));
    expect(plan.pairs.map(({ newcomer, mentor }) => [newcomer, mentor])).toEqual(expected.sort());
    expect(plan.values).toMatchObject({ pairs: known.size, total: known.totalScore, blocking: 0 });
    compared(`mentorship: stable, ${order}`, 1);
  }
});

test.skipIf(!hasData).for(files)("%s: what forcing a pair costs", (name) => {
  const { instance, file } = given(name);
  const plan = planPairs(instance, "mostPairs");
  for (const { pair, lossPairs, lossScore } of file.expected.forced) {
    const [newcomer, mentor] = pair.map(idOf);
    const forced = forcePair(instance, { newcomer, mentor } as Pair, plan);
    if (!forced.possible) throw new Error(`${pair} should be possible.`);
    expect(forced.difference).toMatchObject({ pairs: 0 - lossPairs, total: 0 - lossScore });
    const pinned = { ...instance, pins: [{ newcomer, mentor }] };
    expect(checkPlan(pinned as MentorshipInstance, forced.plan)).toEqual([]);
    compared("mentorship: forced pairs", 1);
  }
});
