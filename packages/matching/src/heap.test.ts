import fc from "fast-check";
import { expect, test } from "vitest";
import { createHeap } from "./heap";

test("items come out by the least key they were given, each once", () => {
  const calls = fc.array(fc.tuple(fc.nat(9), fc.nat(20)), { maxLength: 40 });
  fc.assert(
    fc.property(calls, (puts) => {
      const heap = createHeap(10);
      const keys = new Map<number, number>();
      for (const [item, key] of puts) {
        if (key >= (keys.get(item) ?? Number.POSITIVE_INFINITY)) continue;
        keys.set(item, key);
        heap.put(item, key);
      }
      const taken: number[] = [];
      for (let item = heap.take(); item >= 0; item = heap.take()) taken.push(item);
      expect(taken.toSorted()).toEqual([...keys.keys()].toSorted());
      expect(taken.map((item) => keys.get(item))).toEqual(
        [...keys.values()].toSorted((one, other) => one - other),
      );
    }),
  );
});

test("a heap that was cleared is empty, and can be filled again", () => {
  const heap = createHeap(3);
  heap.put(1, 5);
  heap.put(2, 4);
  heap.clear();
  expect(heap.take()).toBe(-1);
  heap.put(1, 7);
  expect([heap.take(), heap.take()]).toEqual([1, -1]);
});
