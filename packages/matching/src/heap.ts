/** Items 0 to `size` − 1 by their keys, least first; equal keys in an order that only the calls decide. */
export type Heap = {
  /** Puts an item in, or gives it a smaller key. */
  put(item: number, key: number): void;
  /** Takes out the item with the least key; −1 where nothing is left. */
  take(): number;
  clear(): void;
};

/** A binary heap that knows where each item stands, so that a key can fall. */
export function createHeap(size: number): Heap {
  const items = new Int32Array(size);
  const places = new Int32Array(size).fill(-1);
  const keys = new Float64Array(size);
  let length = 0;

  function set(place: number, item: number): void {
    items[place] = item;
    places[item] = place;
  }

  function rise(from: number, item: number, key: number): void {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = items[above] as number;
      if ((keys[other] as number) <= key) break;
      set(place, other);
      place = above;
    }
    set(place, item);
  }

  function sink(item: number, key: number): void {
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= length) break;
      const next = below + 1;
      if (next < length && keyAt(next) < keyAt(below)) below = next;
      if (keyAt(below) >= key) break;
      set(place, items[below] as number);
      place = below;
    }
    set(place, item);
  }

  const keyAt = (place: number) => keys[items[place] as number] as number;

  return {
    put(item, key) {
      const place = places[item] as number;
      keys[item] = key;
      if (place < 0) length += 1;
      rise(place < 0 ? length - 1 : place, item, key);
    },
    take() {
      if (length === 0) return -1;
      const least = items[0] as number;
      places[least] = -1;
      length -= 1;
      if (length > 0) {
        const last = items[length] as number;
        sink(last, keys[last] as number);
      }
      return least;
    },
    clear() {
      for (let place = 0; place < length; place++) places[items[place] as number] = -1;
      length = 0;
    },
  };
}
