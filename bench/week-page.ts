import { drive, others } from "./drive";
import type { House } from "./house";
import { median, perSecond, type Row } from "./table";

const warm = 100;
const counted = 600;
const connections = 20;
const rounds = 3;

/** The page that most people look at: the forty workshops of a week, for a member in Arabic. */
export async function weekPage(house: House) {
  const requests = house.guests.slice(0, warm + counted).map(({ cookie }) => ({
    method: "GET" as const,
    path: "/workshops",
    headers: { cookie },
  }));
  const send = async (from: number, until: number) => {
    const part = requests.slice(from, until);
    const outcome = await drive({ origin: house.portal, connections, requests: part });
    if (others(outcome, ["200"]) > 0)
      throw new Error(`The week was not shown: ${JSON.stringify(outcome.answers)}.`);
    return outcome;
  };
  await house.empty();
  await send(0, warm);
  const outcomes = [];
  for (let round = 0; round < rounds; round++) outcomes.push(await send(warm, warm + counted));
  const p99 = median(outcomes.map((outcome) => outcome.p99));
  const row: Row = {
    name: "the week, 40 dates",
    value: median(outcomes.map(({ ms }) => perSecond(counted, ms))).toFixed(0),
    note: `p99 ${p99.toFixed(0)} ms`,
  };
  return {
    title: `Pages per second: median of ${rounds} times ${counted}, ${connections} at once`,
    rows: [row],
  };
}
