import { consoleRouter } from "@commonhouse/api/console";
import { createTrpcRoute } from "@commonhouse/shell/trpc-route";
import { getContext } from "#/server";

const handle = createTrpcRoute(consoleRouter, getContext);

export { handle as GET, handle as POST };
