import type { Db } from "@commonhouse/db";
import { centre, unsetCentre } from "./schema";

/** The centre, as anyone may know it. Before it is set up: nobody's house, by the clocks of UTC. */
export async function readCentre(db: Db) {
  const row = await db.centre.findUnique({
    where: { id: 1 },
    select: {
      name: true,
      timeZone: true,
      accentHue: true,
      localeOrder: true,
      formats: true,
      leaveUrl: true,
      demo: true,
    },
  });
  return centre.parse(row ?? unsetCentre);
}
