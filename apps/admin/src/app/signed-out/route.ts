import { keptForm, toDoor } from "@commonhouse/shell/sent-on";
import { getPlainReader } from "#/server";

export const GET = () => toDoor();

export async function POST(request: Request) {
  return keptForm(request, await getPlainReader());
}
