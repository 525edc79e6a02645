import { unavailablePage } from "@commonhouse/shell/unavailable";
import { getPlainReader } from "#/server";

export async function GET(request: Request) {
  return unavailablePage(new URL(request.url), await getPlainReader());
}
