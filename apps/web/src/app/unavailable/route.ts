import { unavailablePage } from "@commonhouse/shell/unavailable";
import { getPlainReader } from "#/server";

async function answer(request: Request) {
  return unavailablePage(new URL(request.url), await getPlainReader());
}

export { answer as GET, answer as POST };
