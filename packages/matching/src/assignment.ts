import { MatchingError } from "./fault";
import { exactLimit } from "./min-cost-flow";

/** What each row costs in each column: integers, null where the two must not meet. */
export type Costs = readonly (readonly (number | null)[])[];

export type Assignment = {
  /** The column of each row; null for a row that is left over. */
  readonly columns: readonly (number | null)[];
  readonly size: number;
  readonly cost: number;
  /**
   * The proof: price of row + price of column ≤ cost of the two; a row's price ≤ `left`, a
   * column's ≤ 0. An assigned pair reaches its cost, a row left over `left`, a free column 0: so no
   * assignment of this size is cheaper, and none is larger.
   */
  readonly rowPrices: Float64Array;
  readonly columnPrices: Float64Array;
  /** What a row left over counts as: more than two assignments can differ by. */
  readonly left: number;
};

/**
 * The cheapest of the largest assignments of rows to different columns: shortest augmenting paths,
 * row by row (R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse
 * linear assignment problems", Computing 38, 1987). A path may also end at a row that is then left
 * over. O(rows² · columns); equal input gives equal output. Throws MatchingError for costs that are
 * no integers or whose sums are not exact.
 */
export function assign(costs: Costs): Assignment {
  const { rows, width, cost, left } = tableOf(costs);
  const rowPrices = new Float64Array(rows);
  const columnPrices = new Float64Array(width);
  const columnOf = new Int32Array(rows).fill(-1);
  const rowOf = new Int32Array(width).fill(-1);
  const distance = new Float64Array(width);
  const via = new Int32Array(width);
  const columns = Int32Array.from({ length: width }, (_, column) => column);

  /** Puts a row in by the cheapest way of moving others, or leaves out whom that costs least. */
  function put(start: number): void {
    distance.fill(Number.POSITIVE_INFINITY);
    let [row, far, open] = [start, 0, width];
    let [out, leaving] = [Number.POSITIVE_INFINITY, -1];
    let end = -1;
    while (end < 0) {
      const so = far - (rowPrices[row] as number);
      if (so + left < out) [out, leaving] = [so + left, row];
      const at = nearest(row, so, open);
      const column = columns[at] as number;
      const next = at < 0 ? Number.POSITIVE_INFINITY : (distance[column] as number);
      if (out <= next) {
        far = out;
        break;
      }
      far = next;
      open -= 1;
      columns[at] = columns[open] as number;
      columns[open] = column;
      if (rowOf[column] === -1) end = column;
      else row = rowOf[column] as number;
    }
    raise(start, far, open);
    if (end < 0) {
      end = columnOf[leaving] as number;
      columnOf[leaving] = -1;
      if (leaving === start) return;
    }
    move(start, end);
  }

  /** Looks along a row; returns where the nearest open column stands, a free one among equals. */
  function nearest(row: number, so: number, open: number): number {
    let [least, at] = [Number.POSITIVE_INFINITY, -1];
    const base = row * width;
    for (let index = 0; index < open; index++) {
      const column = columns[index] as number;
      const length = so + (cost[base + column] as number) - (columnPrices[column] as number);
      let known = distance[column] as number;
      if (length < known) {
        distance[column] = known = length;
        via[column] = row;
      }
      if (known < least || (known === least && rowOf[column] === -1)) {
        least = known;
        at = index;
      }
    }
    return at;
  }

  function raise(start: number, far: number, open: number): void {
    rowPrices[start] = (rowPrices[start] as number) + far;
    for (let index = open; index < width; index++) {
      const column = columns[index] as number;
      const nearer = far - (distance[column] as number);
      columnPrices[column] = (columnPrices[column] as number) - nearer;
      const row = rowOf[column] as number;
      if (row >= 0) rowPrices[row] = (rowPrices[row] as number) + nearer;
    }
  }

  function move(start: number, end: number): void {
    for (let column = end; column >= 0; ) {
      const row = via[column] as number;
      rowOf[column] = row;
      const freed = columnOf[row] as number;
      columnOf[row] = column;
      column = row === start ? -1 : freed;
    }
  }

  for (let row = 0; row < rows; row++) put(row);
  let [size, total] = [0, 0];
  for (const [row, column] of columnOf.entries()) {
    if (column < 0) continue;
    size += 1;
    total += cost[row * width + column] as number;
  }
  return {
    columns: Array.from(columnOf, (column) => (column < 0 ? null : column)),
    size,
    cost: total,
    rowPrices,
    columnPrices,
    left,
  };
}

function tableOf(costs: Costs) {
  const rows = costs.length;
  const width = costs[0]?.length ?? 0;
  const cost = new Float64Array(rows * width).fill(Number.POSITIVE_INFINITY);
  let [least, most] = [0, 0];
  for (const [row, line] of costs.entries()) {
    if (line.length !== width) throw new MatchingError(`Row ${row} is not as long as the first.`);
    for (const [column, price] of line.entries()) {
      if (price === null) continue;
      if (!Number.isInteger(price)) throw new MatchingError(`${price} is no integer.`);
      cost[row * width + column] = price;
      if (price < least) least = price;
      if (price > most) most = price;
    }
  }
  const left = 1 + Math.min(rows, width) * (most - least);
  if (left > exactLimit / 4)
    throw new MatchingError("The costs are too high to be summed exactly.");
  return { rows, width, cost, left };
}
