import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { signIn } from "./portal";

const house = await createTestDb();
const caller = createCallerFactory(signIn);

const passphrase = "seven herons wade at dusk";
const [token, address] = ["x".repeat(43), "nobody@mail.example"];
const nobodys = { may: "anyone", told: "CONFLICT" } as const;

for (const app of ["portal", "console"]) {
  testAccess(house, app, {
    router: signIn,
    caller,
    table: {
      withPassphrase: {
        may: "anyone",
        told: "UNAUTHORIZED",
        call: (api) =>
          api.withPassphrase({ address: `${crypto.randomUUID()}-${address}`, passphrase }),
      },
      invitation: { ...nobodys, call: (api) => api.invitation({ token }) },
      accept: {
        ...nobodys,
        call: (api) => api.accept({ token, passphrase, passphraseAgain: passphrase }),
      },
      out: { may: "anyone", call: (api) => api.out({}) },
    },
  });
}
