import { createChoice } from "@commonhouse/shell/choices";
import { publicUrl } from "#/server";

export const POST = createChoice("theme", publicUrl);
