import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@commonhouse/host/paths";
import { expect, test } from "vitest";
import { killThroughout } from "./kills";
import { seats } from "./scenario";

const long = process.env.COMMONHOUSE_LONG === "1";
const soon = 15_000;

// In the long run nobody dies twice within the ten seconds after which the host's patience is new.
const { house, kills, answers, accounts, places, audit, notices, messages, letters } =
  await killThroughout(long ? { times: 50, between: 2_500 } : { times: 3, between: 800 });

const key = (personId: string, occurrenceId: string) => `${personId} ${occurrenceId}`;
const dateOf = ({ params }: { params: unknown }) =>
  (params as { occurrenceId: string }).occurrenceId;
const counted = (words: readonly string[]) =>
  Object.fromEntries(
    [...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]),
  );

test("whoever was told that they have a place has one, whoever withdrew has none, and nobody else", () => {
  const held = places.filter(({ state }) => state !== "WITHDRAWN");
  const promised = accounts.filter(({ holds }) => holds);
  expect(held.map((one) => key(one.personId, one.occurrenceId)).toSorted()).toEqual(
    promised.map((one) => key(one.personId, one.occurrenceId)).toSorted(),
  );
  expect(promised.length).toBeGreaterThan(0);
});

test("everything that was acknowledged was done, once", () => {
  const done = audit.map(({ action, actorId, objectId }) => `${action} ${actorId} ${objectId}`);
  const expected = accounts.flatMap(({ personId, occurrenceId, taken, givenUp }) => [
    ...Array<string>(taken).fill(`places.take ${key(personId, occurrenceId)}`),
    ...Array<string>(givenUp).fill(`places.giveUp ${key(personId, occurrenceId)}`),
  ]);
  expect(counted(done)).toEqual(counted(expected));
});

test("no seat is given twice, and none stays empty while somebody waits", () => {
  for (const occurrenceId of house.occurrences) {
    const here = places.filter((place) => place.occurrenceId === occurrenceId);
    const seated = here.filter(({ state }) => state === "CONFIRMED");
    const waiting = here.filter(({ state }) => state === "WAITING");
    expect(seated.length).toBeLessThanOrEqual(seats);
    if (waiting.length > 0) expect(seated).toHaveLength(seats);
    expect(new Set(here.map(({ position }) => position)).size).toBe(here.length);
  }
});

test("each was told once of each thing, in the order in which it happened", () => {
  const told = Map.groupBy(notices, (notice) => key(notice.personId, dateOf(notice)));
  const stories = accounts.map(({ personId, occurrenceId, taken, holds }) => {
    const kinds = (told.get(key(personId, occurrenceId)) ?? []).map(({ kind }) => kind);
    const story = kinds.map((kind) => kind.replace("places.", "")).join(" ");
    const place = places.find(
      (one) => key(one.personId, one.occurrenceId) === key(personId, occurrenceId),
    );
    const last = place?.state === "WAITING" ? "waiting" : "confirmed|seated";
    return {
      whole: /^((confirmed|waiting( seated)?)( |$))*$/.test(story),
      starts: kinds.filter((kind) => kind !== "places.seated").length - taken,
      ends: !holds || new RegExp(`(${last})$`).test(story),
    };
  });
  expect(stories).toEqual(accounts.map(() => ({ whole: true, starts: 0, ends: true })));
});

test("who was seated meanwhile is rung once, by one message, which reaches the mail server under one name", () => {
  const rings = notices
    .filter(({ kind }) => kind === "places.seated")
    .map(({ personId, rungAt }) => `${personId} ${rungAt?.toISOString()}`);
  const sent = messages.map(({ personId, createdAt }) => `${personId} ${createdAt.toISOString()}`);
  expect(sent.toSorted()).toEqual([...new Set(rings)].toSorted());
  expect(messages.filter(({ state }) => state !== "SENT")).toEqual([]);

  const addresses = new Map(house.people.map(({ personId, mail }) => [personId, mail]));
  const names = [...new Set(letters.map(({ to, messageId }) => `${to} ${messageId}`))];
  expect(counted(names.map((name) => name.split(" ")[0] ?? ""))).toEqual(
    counted(messages.map(({ personId }) => addresses.get(personId) ?? "")),
  );
  // Sent again only where somebody was killed before it was noted that it had been: four at a time.
  const again = letters.length - names.length;
  expect(again).toBeLessThanOrEqual(4 * kills.length);
});

test("whoever is not answered is told to come back, and everything works again within seconds", () => {
  const { "200": done = 0, "503": later = 0, "0": none = 0, ...others } = answers;
  expect(others).toEqual({});
  expect(done).toBeGreaterThan(later + none);
  expect(kills.filter(({ ms }) => ms > soon)).toEqual([]);
});

// What the long run did is noted for its page.
if (long) {
  mkdirSync(join(root, ".test"), { recursive: true });
  const longest = Math.max(...kills.map(({ ms }) => ms));
  const noted = {
    kills: counted(kills.map(({ victim }) => victim)),
    longest,
    registrations: accounts.reduce((sum, { taken }) => sum + taken, 0),
    withdrawals: accounts.reduce((sum, { givenUp }) => sum + givenUp, 0),
    answers,
    notices: notices.length,
    messages: messages.length,
    letters: letters.length,
  };
  writeFileSync(join(root, ".test/kills.json"), JSON.stringify(noted));
  expect(kills).toHaveLength(150);
}
