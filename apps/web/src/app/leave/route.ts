import { leavePage } from "@commonhouse/shell/unavailable";
import { getCentre, getPlainReader } from "#/server";

export async function GET() {
  const [centre, reader] = await Promise.all([getCentre(), getPlainReader()]);
  return leavePage(centre.leaveUrl, reader);
}
