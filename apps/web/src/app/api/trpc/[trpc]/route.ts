import { portalRouter } from "@commonhouse/api/portal";
import { createTrpcRoute } from "@commonhouse/shell/trpc-route";
import { getContext } from "#/server";

const handle = createTrpcRoute(portalRouter, getContext);

export { handle as GET, handle as POST };
