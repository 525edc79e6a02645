import type { Context } from "@commonhouse/api/context";
import type { AnyRouter } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { isPassing, report } from "./incident";

/**
 * Answers `/api/trpc`: plain JSON, ten calls at most at a time. What is unexpected is an incident,
 * whose number the header `X-Incident` carries; what may succeed later is a 503.
 */
export function createTrpcRoute(router: AnyRouter, createContext: () => Promise<Context>) {
  return (req: Request) => {
    const incidents: string[] = [];
    return fetchRequestHandler({
      endpoint: "/api/trpc",
      req,
      router,
      createContext,
      maxBatchSize: 10,
      onError({ error, path = "api" }) {
        if (error.code === "INTERNAL_SERVER_ERROR") incidents.push(report(error, path));
      },
      responseMeta({ errors }) {
        const headers = new Headers();
        if (incidents.length > 0) headers.set("X-Incident", incidents.join(" "));
        if (!errors.some(isPassing)) return { headers };
        headers.set("Retry-After", "5");
        return { status: 503, headers };
      },
    });
  };
}
