import type { Assignment, Costs } from "./assignment";

/** What is wrong with an assignment, and in which row or column. */
export type AssignmentFault = {
  readonly fault: "forbidden" | "twice" | "counted" | "rowPrice" | "columnPrice" | "left";
  readonly at: number;
};

/**
 * Checks an assignment without making one: different columns, nothing forbidden, counted rightly,
 * and by its prices that none is larger, and none so large is cheaper. Nothing is wrong where the
 * list is empty.
 */
export function checkAssignment(costs: Costs, found: Assignment): AssignmentFault[] {
  return [...checkColumns(costs, found), ...checkPrices(costs, found)];
}

function* checkColumns(costs: Costs, found: Assignment): Generator<AssignmentFault> {
  const taken = new Set<number>();
  let total = 0;
  for (const row of costs.keys()) {
    const column = found.columns[row] ?? null;
    if (column === null) continue;
    if (taken.has(column)) yield { fault: "twice", at: column };
    taken.add(column);
    const cost = costs[row]?.[column] ?? null;
    if (cost === null) yield { fault: "forbidden", at: row };
    total += cost ?? 0;
  }
  if (taken.size !== found.size || total !== found.cost) yield { fault: "counted", at: -1 };
}

function* checkPrices(costs: Costs, found: Assignment): Generator<AssignmentFault> {
  const free = new Set(found.columnPrices.keys());
  let [least, most] = [0, 0];
  for (const [row, line] of costs.entries()) {
    const own = found.rowPrices[row] ?? Number.NaN;
    const column = found.columns[row] ?? null;
    if (column !== null) free.delete(column);
    else if (own !== found.left) yield { fault: "rowPrice", at: row };
    if (!(own <= found.left)) yield { fault: "rowPrice", at: row };
    for (const [at, cost] of line.entries()) {
      if (cost === null) continue;
      [least, most] = [Math.min(least, cost), Math.max(most, cost)];
      const both = own + (found.columnPrices[at] ?? Number.NaN);
      if (!(both <= cost) || (at === column && both !== cost)) yield { fault: "rowPrice", at: row };
    }
  }
  for (const [at, price] of found.columnPrices.entries()) {
    if (!(price <= 0) || (free.has(at) && price !== 0)) yield { fault: "columnPrice", at };
  }
  const largest = Math.min(costs.length, found.columnPrices.length);
  if (found.left <= largest * (most - least)) yield { fault: "left", at: -1 };
}
