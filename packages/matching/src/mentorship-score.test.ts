import { describe, expect, test } from "vitest";
import { mentor, newcomer } from "./made-mentorship";
import { defaultWeights, type Spot } from "./mentorship";
import { missingOf, scoreOf } from "./mentorship-score";

describe("the parts of a score", () => {
  test("by hand", () => {
    const asks = newcomer("anna", {
      ...{ languages: ["ar", "en", "uk"], topics: ["work", "home", "law"] },
      ...{ times: ["mon"], spot: { x: 2, y: 3 }, wishes: ["pia", "olu"] },
    });
    const offers = mentor("olu", {
      ...{ languages: ["uk", "ar", "en"], topics: ["home", "law", "work"] },
      ...{ times: ["mon", "tue"], spot: { x: 4, y: 2 } },
    });
    expect(scoreOf(asks, offers, defaultWeights)).toEqual({
      total: 119,
      parts: { topics: 40, languages: 20, near: 14, times: 5, wish: 40 },
      wish: 2,
    });
  });

  const near: readonly [string, number, Spot | null, Spot | null][] = [
    ["the same spot", 20, { x: 1, y: 1 }, { x: 1, y: 1 }],
    ["three steps", 14, { x: 1, y: 1 }, { x: 3, y: 0 }],
    ["ten steps or more", 0, { x: 0, y: 0 }, { x: 7, y: 9 }],
    ["the same area", 20, { area: "north" }, { area: "north" }],
    ["another area", 0, { area: "north" }, { area: "south" }],
    ["a spot and an area", 0, { area: "north" }, { x: 0, y: 0 }],
    ["no spot", 0, null, { x: 0, y: 0 }],
  ];
  test.for(near)("near: %s earns %d", ([, points, one, other]) => {
    const score = scoreOf(
      newcomer("anna", { spot: one }),
      mentor("olu", { spot: other }),
      defaultWeights,
    );
    expect(score.parts.near).toBe(points);
  });

  test("the first wish earns most, the sixth nothing", () => {
    const wishes = ["a", "b", "c", "d", "e", "f"];
    const points = wishes.map(
      (id) => scoreOf(newcomer("anna", { wishes }), mentor(id), defaultWeights).parts.wish,
    );
    expect(points).toEqual([50, 40, 30, 20, 10, 0]);
  });

  test("odd weights are rounded down to integers", () => {
    const odd = { ...defaultWeights, languages: 3, times: 1 };
    expect(scoreOf(newcomer("anna"), mentor("olu"), odd).parts).toMatchObject({
      languages: 1,
      times: 0,
    });
  });
});

test("each missing point weighs more the more are missing, and a point more is always better", () => {
  expect([40, 99, 100, 101, 140].map((total) => missingOf(total, 100))).toEqual([
    216_000, 1, 0, -1, -40,
  ]);
  for (let total = 1; total < 200; total++) {
    const [worse, here, better] = [total - 1, total, total + 1].map((one) => missingOf(one, 100));
    expect((worse as number) - (here as number)).toBeGreaterThanOrEqual(
      (here as number) - (better as number),
    );
    expect(here).toBeGreaterThan(better as number);
  }
});
