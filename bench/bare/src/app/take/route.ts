import { take } from "../../take";

/** All that can be left out is left out: what the house adds to this is what its safety costs. */
export async function POST(request: Request) {
  const { occurrenceId, personId } = await request.json();
  return Response.json({ state: await take(occurrenceId, personId) });
}
