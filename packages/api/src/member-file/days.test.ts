import { describe, expect, test } from "vitest";
import { readMembers } from "./rules";
import { house, membersOf, read } from "./testing";

describe("days", () => {
  const joined = (...days: string[]) => {
    const { facts, lines } = read(
      "name;mail;joined",
      ...days.map((day, n) => `A;a${n}@x.org;${day}`),
    );
    return { ...facts.dates, days: lines.map(({ row }) => row.joined) };
  };

  test.for([
    "2021-03-04",
    "2021/3/4",
    "4.3.2021",
    "04.03.21",
    "2021年3月4日",
    "٢٠٢١-٠٣-٠٤",
    "2021-03-04T10:00",
  ])("%s is the fourth of March", (written) => {
    expect(joined(written)).toEqual({ order: "DMY", ambiguous: false, days: ["2021-03-04"] });
  });

  test("with slashes the whole column tells which comes first", () => {
    const american = { order: "MDY", ambiguous: false, days: ["2021-03-04", "2021-03-25"] };
    expect(joined("3/4/2021", "3/25/2021")).toEqual(american);
    const usual = { order: "DMY", ambiguous: false, days: ["2021-04-03", "2021-03-25"] };
    expect(joined("3/4/2021", "25/3/2021")).toEqual(usual);
  });

  test("where nothing tells, the day comes first, that is said, and it can be chosen", () => {
    expect(joined("3/4/2021")).toEqual({ order: "DMY", ambiguous: true, days: ["2021-04-03"] });
    const bytes = Buffer.from("name;mail;joined\nA;a@x.org;3/4/2021");
    const { mapping } = membersOf(bytes).facts;
    const chosen = readMembers(bytes, { ...mapping, dates: "MDY" }, house);
    expect(chosen).toMatchObject({ lines: [{ row: { joined: "2021-03-04" } }] });
  });

  test.for(["31/02/2021", "2021-13-01", "0.1.2021", "soon", "1-2", "1899-01-01", "20210304"])(
    "%s is no day",
    (written) => {
      const [line] = read("name;mail;joined", `A;a@x.org;${written}`).lines;
      expect(line?.problems.map(saidOf)).toEqual(["joined noSuchDay"]);
    },
  );
});

function saidOf({ field, code }: { field: string | null; code: string }) {
  return `${field ?? "line"} ${code}`;
}
