import { expect, test } from "vitest";
import { BusyError, createQueue } from "./queue";

/** Tasks that run until they are let go, in the order in which they began. */
function tasks() {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const task = (number: number) => () => {
    begun.push(number);
    return new Promise<number>((resolve) => ends.push(() => resolve(number)));
  };
  return { begun, ends, task };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

test("so many run at once, the others in the order in which they came", async () => {
  const run = createQueue({ atOnce: 2, waiting: 10 });
  const { begun, ends, task } = tasks();
  const all = [1, 2, 3, 4].map((number) => run(task(number)));
  await soon();
  expect(begun).toEqual([1, 2]);
  ends[1]?.();
  await soon();
  expect(begun).toEqual([1, 2, 3]);
  ends[0]?.();
  await soon();
  for (const end of ends) end();
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
});

test("when too many wait, the next is told so at once, and later there is room", async () => {
  const run = createQueue({ atOnce: 1, waiting: 1 });
  const { ends, task } = tasks();
  const held = [run(task(1)), run(task(2))];
  await expect(run(task(3))).rejects.toBeInstanceOf(BusyError);
  await soon();
  ends[0]?.();
  await soon();
  ends[1]?.();
  await Promise.all(held);
  expect(await run(() => Promise.resolve("room"))).toBe("room");
});

test("a task that fails gives its place on", async () => {
  const run = createQueue({ atOnce: 1, waiting: 1 });
  const failed = run(() => Promise.reject(new Error("failed")));
  const next = run(() => Promise.resolve("next"));
  await expect(failed).rejects.toThrow("failed");
  expect(await next).toBe("next");
});

test("never more than so many run at once, whenever they come", async () => {
  const run = createQueue({ atOnce: 3, waiting: 100 });
  const state = { running: 0, most: 0 };
  const task = async () => {
    state.running += 1;
    state.most = Math.max(state.most, state.running);
    await soon();
    state.running -= 1;
  };
  const all: Promise<void>[] = [];
  for (let wave = 0; wave < 10; wave += 1) {
    for (let come = 0; come < 5; come += 1) all.push(run(task));
    await soon();
  }
  await Promise.all(all);
  expect(state).toEqual({ running: 0, most: 3 });
});
