import { leaveNow } from "@commonhouse/shell/exit";
import { endSession } from "#/server";

export function POST() {
  return leaveNow({ endSession });
}
