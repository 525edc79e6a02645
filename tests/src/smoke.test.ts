import { inject, test } from "vitest";
test("starts", async () => { console.log(inject("house"), inject("browser")); const r = await fetch(inject("house").portal + "/readyz"); console.log(r.status); });
